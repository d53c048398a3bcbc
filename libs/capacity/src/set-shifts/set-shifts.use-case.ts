import { Injectable } from '@nestjs/common';
import { type FieldError, type ShiftsSet } from '@yilian/contracts';
import { ok, refuse } from '@yilian/kernel';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import { type CapacityAnswer } from '../capacity.problems';
import { hoursInUse } from '../domain/work-hours';
import { tellSupply } from '../store/news.store';
import { ownService } from '../store/service.query';
import { ShiftStore } from '../store/shift.store';
import { WorkPlans } from '../store/work-plans.store';

interface Day {
  readonly date: string;
  readonly shifts: readonly { readonly fromMinute: number; readonly toMinute: number }[];
}

type Answer = CapacityAnswer<ShiftsSet, 'common.not-found' | 'capacity.on-leave' | 'capacity.hours-in-use'>;

/** A provider plans when a caregiver works. Hours with a promised visit cannot be taken away. */
@Injectable()
export class SetShifts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shifts: ShiftStore,
    private readonly plans: WorkPlans,
    private readonly audit: Audit,
  ) {}

  async execute(caregiverId: string, days: readonly Day[]): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      const serviceId = await this.shifts.serviceOf(tx, caregiverId);
      const place = serviceId === undefined ? undefined : await ownService(tx, serviceId);
      if (!place) return refuse({ code: 'common.not-found' });
      // Writing the diary locks it: nobody promises hours of this caregiver until the commit.
      await this.shifts.open(tx, [{ caregiverId, serviceId: place.serviceId }]);
      const [away, promised] = [
        await this.away(tx, caregiverId, days),
        await this.promised(tx, caregiverId, days),
      ];
      const fieldErrors = [...away, ...promised];
      if (away.length > 0) return refuse({ code: 'capacity.on-leave', fieldErrors });
      if (promised.length > 0) return refuse({ code: 'capacity.hours-in-use', fieldErrors });
      await this.shifts.replace(
        tx,
        { caregiverId, serviceId: place.serviceId },
        days.map((day) => day.date),
        days.flatMap(({ date, shifts }) => shifts.map((shift) => ({ date, ...shift }))),
      );
      await this.plans.setSingle(
        tx,
        caregiverId,
        days.map((day) => day.date),
      );
      tellSupply(tx, new Map([[place.serviceId, place]]), [place.serviceId], true);
      await this.audit.append(tx, 'capacity.shifts-set', caregiverId, { days: days.length });
      return ok({ days: days.length });
    });
  }

  /** Days on which the caregiver is away have no hours. */
  private async away(tx: Tx, caregiverId: string, days: readonly Day[]): Promise<FieldError[]> {
    const dates = days.map(({ date }) => date).sort();
    const leaves = await this.plans.leavesOf(tx, caregiverId, dates[0]!, dates.at(-1)!);
    return days.flatMap(({ date, shifts }, index) => {
      const isAway = leaves.some(({ fromDate, toDate }) => fromDate <= date && date <= toDate);
      if (!isAway || shifts.length === 0) return [];
      return [{ pointer: `/days/${index}/shifts`, message: { zh: `${date} 请假`, en: `Away on ${date}` } }];
    });
  }

  private async promised(tx: Tx, caregiverId: string, days: readonly Day[]): Promise<FieldError[]> {
    const dates = days.map(({ date }) => date);
    const hours = days.flatMap(({ date, shifts }) => shifts.map((shift) => ({ date, ...shift })));
    const taken = await this.shifts.takenMinutes(tx, caregiverId, dates);
    return hoursInUse(dates, taken, hours, (index) => `/days/${index}/shifts`);
  }
}
