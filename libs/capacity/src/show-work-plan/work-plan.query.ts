import { Injectable } from '@nestjs/common';
import { type WorkPlan } from '@yilian/contracts';
import { UnitOfWork } from '@yilian/platform';
import { datesFrom } from '../domain/work-hours';
import { ShiftStore } from '../store/shift.store';
import { travelMinutes } from '../store/travel-minutes.query';
import { WorkPlans } from '../store/work-plans.store';

/** When one of the own caregivers works. */
@Injectable()
export class WorkPlanQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shifts: ShiftStore,
    private readonly plans: WorkPlans,
  ) {}

  /** Undefined for a caregiver of somebody else. */
  async of(caregiverId: string, from: string, to: string): Promise<WorkPlan | undefined> {
    return this.work.write(async (tx) => {
      const owner = await this.shifts.ownerOf(tx, caregiverId);
      if (!owner) return undefined;
      const dates = datesFrom(from, to);
      const week = await this.plans.weekOf(tx, caregiverId);
      const shifts = await this.shifts.between(tx, caregiverId, from, to);
      const taken = await this.shifts.takenMinutes(tx, caregiverId, dates);
      const single = await this.plans.fixedDates(tx, caregiverId, from, to);
      const leaves = await this.plans.leavesOf(tx, caregiverId, from, to);
      const [service] = await tx.query<{ minutes: number | null }>(
        'SELECT travel_minutes AS minutes FROM service WHERE id = ?',
        [owner.serviceId],
      );
      return {
        week: [...(week?.hours ?? [])],
        weekVersion: week?.version ?? 0,
        plannedUntil: week?.plannedUntil ?? null,
        days: dates.map((date) => ({
          date,
          shifts: shifts
            .filter((one) => one.date === date)
            .map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute })),
          promisedMinutes: (taken.get(date)?.length ?? 0) * 15,
          single: single.has(date),
        })),
        leaves: leaves.map(({ id, fromDate, toDate, reason }) => ({ id, fromDate, toDate, reason })),
        travelMinutes: service?.minutes ?? (await travelMinutes(tx)),
      };
    });
  }
}
