import { Injectable } from '@nestjs/common';
import { type WeekHours, type WeekSet } from '@yilian/contracts';
import { addDays, ok, refuse } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { type CapacityAnswer } from '../capacity.problems';
import { dateOf } from '../domain/calendar';
import { hoursInUse } from '../domain/work-hours';
import { PlanDays } from '../steps/plan-days.use-case';
import { CityClock } from '../store/clock.query';
import { ShiftStore } from '../store/shift.store';
import { plannedDays, WorkPlans } from '../store/work-plans.store';

type Answer = CapacityAnswer<WeekSet, 'common.not-found' | 'capacity.week-changed' | 'capacity.hours-in-use'>;

/** A provider says which hours a caregiver works every week: from tomorrow on, except single days and leaves. */
@Injectable()
export class SetWeek {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shifts: ShiftStore,
    private readonly plans: WorkPlans,
    private readonly days: PlanDays,
    private readonly clock: CityClock,
    private readonly audit: Audit,
  ) {}

  async execute(caregiverId: string, version: number, hours: readonly WeekHours[]): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      const owner = await this.shifts.ownerOf(tx, caregiverId);
      if (!owner) return refuse({ code: 'common.not-found' });
      await this.shifts.open(tx, [owner]);
      const today = dateOf((await this.clock.now(tx)).day);
      const plannedUntil = addDays(today, await plannedDays(tx));
      const week = { ...owner, hours, plannedUntil, version };
      if (!(await this.plans.keepWeek(tx, week))) return refuse({ code: 'capacity.week-changed' });
      const { dates, planned } = await this.days.of(tx, week, addDays(today, 1), plannedUntil);
      const taken = await this.shifts.takenMinutes(tx, caregiverId, dates);
      const fieldErrors = hoursInUse(dates, taken, planned, () => '/hours');
      if (fieldErrors.length > 0) return refuse({ code: 'capacity.hours-in-use', fieldErrors });
      await this.days.write(tx, owner, dates, planned);
      await this.audit.append(tx, 'capacity.week-set', caregiverId);
      return ok({ version: version + 1, days: dates.length });
    });
  }
}
