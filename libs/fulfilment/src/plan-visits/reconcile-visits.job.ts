import { Injectable } from '@nestjs/common';
import { Schedule, UnitOfWork } from '@yilian/platform';
import { VisitPlan } from '../store/visit-plan.store';
import { PlanVisits } from '../steps/plan-visits.use-case';

/**
 * The second pair of eyes: no booked hour is without its visit, whoever gave or moved it. It goes through all bookings to
 * come, so it looks once a minute; a caregiver's own phone asks for its own hours with each look.
 */
@Injectable()
export class ReconcileVisits extends Schedule {
  readonly name = 'fulfilment.reconcile-visits';
  readonly everyMs = 60_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly plan: VisitPlan,
    private readonly planVisits: PlanVisits,
  ) {
    super();
  }

  async run(): Promise<void> {
    const astray = await this.work.write(async (tx) => this.plan.astray(tx));
    for (const id of astray) await this.work.write(async (tx) => this.planVisits.execute(tx, [id]));
  }
}
