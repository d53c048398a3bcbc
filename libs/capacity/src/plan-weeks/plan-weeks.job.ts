import { Injectable } from '@nestjs/common';
import { addDays } from '@yilian/kernel';
import { Schedule, type Tx, UnitOfWork } from '@yilian/platform';
import { dateOf } from '../domain/calendar';
import { CityClock } from '../store/clock.query';
import { ShiftStore } from '../store/shift.store';
import { plannedDays, type Week, WorkPlans } from '../store/work-plans.store';
import { PlanDays } from '../steps/plan-days.use-case';

const AT_ONCE = 100;

/** With each new day the weekly hours of caregivers are written one day further. */
@Injectable()
export class PlanWeeks extends Schedule {
  readonly name = 'capacity.plan-weeks';
  readonly everyMs = 600_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly shifts: ShiftStore,
    private readonly plans: WorkPlans,
    private readonly days: PlanDays,
    private readonly clock: CityClock,
  ) {
    super();
  }

  async run(): Promise<void> {
    let found = AT_ONCE;
    while (found === AT_ONCE) found = await this.work.write(async (tx) => this.some(tx));
  }

  private async some(tx: Tx): Promise<number> {
    const today = dateOf((await this.clock.now(tx)).day);
    const until = addDays(today, await plannedDays(tx));
    const behind = await this.plans.behind(tx, until, AT_ONCE);
    await this.shifts.open(tx, behind);
    for (const one of behind) await this.extend(tx, one.caregiverId, today, until);
    return behind.length;
  }

  /** Read again under the diary: somebody may have changed the week meanwhile. */
  private async extend(tx: Tx, caregiverId: string, today: string, until: string): Promise<void> {
    const week: Week | undefined = await this.plans.weekOf(tx, caregiverId);
    if (!week || week.plannedUntil >= until) return;
    const from = addDays(week.plannedUntil < today ? today : week.plannedUntil, 1);
    const { dates, planned } = await this.days.of(tx, week, from, until);
    await this.days.write(tx, week, dates, planned);
    await this.plans.notePlanned(tx, caregiverId, until);
  }
}
