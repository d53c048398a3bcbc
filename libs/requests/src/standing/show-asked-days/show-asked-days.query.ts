import { Injectable } from '@nestjs/common';
import { type AskedDays } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { Database, type Principal, type Refusal } from '@yilian/platform';
import { CareRequests } from '../../store/care-requests.store';
import { OrderDays } from '../../store/order-days.store';
import { StandingOrders } from '../../store/standing-orders.store';
import { AskedDaysQuery, type DaySpan, requestsWithin, totalOf } from '../asked-days.query';
import { OrderFacts } from '../order-facts.query';

/** Shows which days of an order are asked for within a span, and what cancelling each would cost now. */
@Injectable()
export class ShowAskedDaysQuery {
  constructor(
    private readonly database: Database,
    private readonly scope: PersonScope,
    private readonly orders: StandingOrders,
    private readonly requests: CareRequests,
    private readonly days: OrderDays,
    private readonly asked: AskedDaysQuery,
    private readonly facts: OrderFacts,
  ) {}

  async execute(
    { accountId }: Principal,
    id: string,
    span: DaySpan,
  ): Promise<Result<AskedDays, Refusal<'common.not-found'>>> {
    const { database } = this;
    const order = await this.orders.look(database, id);
    const allowed = order && (await this.scope.canAsk(database, accountId, order.olderPersonId));
    if (!allowed) return refuse({ code: 'common.not-found' });
    const { now, today } = await this.facts.now(database);
    const from = span.from < today ? today : span.from;
    const within = await requestsWithin(this.days, database, id, { ...span, from });
    const requests = await this.requests.look(database, [...within.keys()]);
    const asked = await this.asked.of(database, within, requests, now);
    return ok({
      days: asked.map(({ date, request, cost }) => ({
        ...{ date, requestId: request.id, number: request.number, state: request.state },
        ...{ costFen: cost.costFen, why: cost.why },
      })),
      totalFen: totalOf(asked),
      serverNow: now.toISOString(),
    });
  }
}
