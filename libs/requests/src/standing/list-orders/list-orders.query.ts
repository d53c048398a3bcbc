import { Injectable } from '@nestjs/common';
import { type OrderDayOutcome, StandingOrderState, type StandingOrderPage } from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { z } from 'zod';
import { mayFollow } from '../../store/may-follow.query';
import { StandingOrders } from '../../store/standing-orders.store';
import { orderLine } from '../order-line.adapter';
import { OrderFacts } from '../order-facts.query';

export const OrderFilter = z.strictObject({
  state: StandingOrderState.optional(),
  /** Id of the last order of the page before. */
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type OrderFilter = z.infer<typeof OrderFilter>;

const NOT_COMING: readonly OrderDayOutcome[] = ['left_out', 'paused', 'too_late', 'refused'];

/** Standing orders that the caller may follow, newest first. */
@Injectable()
export class ListOrdersQuery {
  constructor(
    private readonly database: Database,
    private readonly orders: StandingOrders,
    private readonly facts: OrderFacts,
  ) {}

  async execute(principal: Principal, { state, after, limit }: OrderFilter): Promise<StandingOrderPage> {
    const scope = mayFollow(principal, { person: 'o.older_person_id', town: 'person.town_code' });
    const rows = await this.database.query<{ id: string }>(
      `SELECT o.id FROM standing_order AS o
         JOIN older_person AS person ON person.id = o.older_person_id AND person.erased_at IS NULL
        WHERE ${scope.sql} AND (? IS NULL OR o.state = ?) AND (? IS NULL OR o.id < ?) ORDER BY o.id DESC LIMIT ?`,
      [...scope.values, state ?? null, state ?? null, after ?? null, after ?? null, limit + 1],
    );
    const { today } = await this.facts.now(this.database);
    const ids = rows.slice(0, limit).map(({ id }) => id);
    const orders = await this.orders.lookAll(this.database, ids);
    const leftOut = await this.leftOut(ids, today);
    const items = ids.flatMap((id) => {
      const order = orders.get(id);
      return order ? [orderLine(order, today, leftOut.get(id) ?? new Set())] : [];
    });
    return { items, next: rows.length > limit ? ids.at(-1)! : null };
  }

  private async leftOut(ids: readonly string[], today: string): Promise<Map<string, Set<string>>> {
    const found = new Map<string, Set<string>>();
    if (ids.length === 0) return found;
    const rows = await this.database.query<{ order_id: string; on_date: string }>(
      'SELECT order_id, on_date FROM standing_order_day WHERE order_id IN (?) AND on_date >= ? AND outcome IN (?)',
      [ids, today, NOT_COMING],
    );
    for (const { order_id: id, on_date: date } of rows)
      found.set(id, new Set([...(found.get(id) ?? []), date]));
    return found;
  }
}
