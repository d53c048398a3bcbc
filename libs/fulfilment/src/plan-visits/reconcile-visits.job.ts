import { Injectable } from '@nestjs/common';
import { Schedule, UnitOfWork } from '@yilian/platform';
import { VisitPlan } from '../store/visit-plan.store';
import { PlanVisits } from '../steps/plan-visits.use-case';

/** The second pair of eyes: no booked hour is without its visit, whoever gave or moved it. */
@Injectable()
export class ReconcileVisits extends Schedule {
  readonly name = 'fulfilment.reconcile-visits';
  readonly everyMs = 15_000;

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
