import { Injectable } from '@nestjs/common';
import { Database, Schedule } from '@yilian/platform';
import { StandingOrders } from '../../store/standing-orders.store';
import { PlanOrder } from './plan-order.use-case';

const AT_ONCE = 200;

/** Looks for orders of which a day may be due. A look costs one index range; most of the time nobody is in it. */
@Injectable()
export class PlanOrders extends Schedule {
  readonly name = 'requests.plan-orders';
  readonly everyMs = 5_000;

  constructor(
    private readonly database: Database,
    private readonly orders: StandingOrders,
    private readonly plan: PlanOrder,
  ) {
    super();
  }

  async run(): Promise<void> {
    let last: string | undefined = '';
    while (last !== undefined) last = await this.planAfter(last);
  }

  /** Plans the next ones; the last of them, when there may be more. */
  private async planAfter(id: string): Promise<string | undefined> {
    const found = await this.orders.toLookAt(this.database, id, AT_ONCE);
    for (const one of found) await this.plan.execute(one);
    return found.length < AT_ONCE ? undefined : found.at(-1);
  }
}
