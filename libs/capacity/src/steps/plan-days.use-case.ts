import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { type DatedHours, datesFrom, hoursOn } from '../domain/work-hours';
import { tellSupply } from '../store/news.store';
import { placesOf } from '../store/service.query';
import { type Owner, ShiftStore } from '../store/shift.store';
import { type Week, WorkPlans } from '../store/work-plans.store';

/** Days with the hours that weekly ones give them. */
export interface PlannedDays {
  readonly dates: readonly string[];
  readonly planned: readonly DatedHours[];
}

/** Writes weekly hours into days, under an opened diary. */
@Injectable()
export class PlanDays {
  constructor(
    private readonly shifts: ShiftStore,
    private readonly plans: WorkPlans,
  ) {}

  /** The days, both included, that the weekly hours decide: neither single days nor leaves. */
  async of(tx: Tx, week: Week, from: string, to: string): Promise<PlannedDays> {
    const fixed = await this.plans.fixedDates(tx, week.caregiverId, from, to);
    const leaves = await this.plans.leavesOf(tx, week.caregiverId, from, to);
    const dates = datesFrom(from, to).filter(
      (date) =>
        !fixed.has(date) && !leaves.some(({ fromDate, toDate }) => fromDate <= date && date <= toDate),
    );
    return { dates, planned: hoursOn(week.hours, dates) };
  }

  async write(tx: Tx, owner: Owner, dates: readonly string[], planned: readonly DatedHours[]): Promise<void> {
    if (dates.length === 0) return;
    await this.shifts.replace(tx, owner, dates, planned);
    tellSupply(tx, await placesOf(tx, [owner.serviceId]), [owner.serviceId], true);
  }
}
