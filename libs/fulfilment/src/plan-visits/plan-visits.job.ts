import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { PlanVisits } from '../steps/plan-visits.use-case';

/** A booking of home care was made or ended: its visits follow. */
@Injectable()
export class PlanVisitsOfBooking extends JobHandler<'fulfilment.plan-visits'> {
  readonly job = 'fulfilment.plan-visits';

  constructor(private readonly planVisits: PlanVisits) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'fulfilment.plan-visits'>[]): Promise<void> {
    await this.planVisits.execute(
      tx,
      items.map(({ payload }) => payload.requestId),
    );
  }
}
