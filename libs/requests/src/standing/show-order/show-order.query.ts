import { Injectable } from '@nestjs/common';
import {
  type OrderEndReason,
  type OrderEvent,
  type StandingOrderDay,
  type StandingOrderView,
  type TimelineEntry,
} from '@yilian/contracts';
import { addDays } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { commonProblem, Database, type Principal } from '@yilian/platform';
import { datesBetween, isPaused } from '../../domain/order-days';
import { orderSentence, whyNot } from '../../domain/order-story';
import { type StandingOrder, termsOn } from '../../domain/standing-order';
import { byWhom } from '../../domain/timeline';
import { type DecidedDay, OrderDays } from '../../store/order-days.store';
import { StandingOrders } from '../../store/standing-orders.store';
import { orderLine } from '../order-line.adapter';
import { OrderFacts } from '../order-facts.query';

/** So far ahead days are shown. */
const SHOWN_DAYS = 21;

interface EventRaw {
  readonly event: OrderEvent;
  readonly from_date: string | null;
  readonly until_date: string | null;
  readonly reason: OrderEndReason | null;
  readonly at: Date;
  readonly actor_role: string | null;
}

/** Reads one standing order with its next days and its story. */
@Injectable()
export class ShowOrderQuery {
  constructor(
    private readonly database: Database,
    private readonly scope: PersonScope,
    private readonly orders: StandingOrders,
    private readonly decided: OrderDays,
    private readonly facts: OrderFacts,
  ) {}

  /** @throws ProblemException 404 for an order that does not exist or is not the caller's to follow. */
  async execute(principal: Principal, id: string): Promise<StandingOrderView> {
    const { database } = this;
    const order = await this.orders.look(database, id);
    const allowed = order && (await this.scope.mayFollow(principal, order.olderPersonId));
    if (!allowed) throw commonProblem('common.not-found');
    const { now, today } = await this.facts.now(database);
    const decided = await this.decided.from(database, id, today);
    const days = daysOf(order, decided, today, await this.facts.aheadDays(order));
    const notComing = new Set(days.filter(({ because }) => because !== null).map(({ date }) => date));
    return {
      ...orderLine(order, today, notComing),
      version: order.version,
      laterTerms: order.terms
        .filter((terms) => terms.fromDate > today && terms !== termsOn(order, today))
        .map(({ fromDate, weekdays, each }) => ({ fromDate, weekdays: [...weekdays], each })),
      notes: order.askedBy === principal.accountId ? termsOn(order, today).notes : null,
      service: await this.facts.service(database, order),
      days,
      maySteer:
        order.state === 'active' &&
        (await this.scope.canAsk(database, principal.accountId, order.olderPersonId)),
      timeline: await this.timeline(id),
      serverNow: now.toISOString(),
    };
  }

  private async timeline(id: string): Promise<TimelineEntry[]> {
    const rows = await this.database.read<EventRaw>(
      `SELECT event, from_date, until_date, reason, at, actor_role FROM standing_order_event
        WHERE order_id = ? ORDER BY seq DESC`,
      [id],
    );
    return rows.map((row) => ({
      at: row.at.toISOString(),
      by: byWhom(row.actor_role),
      text: orderSentence({
        ...{ event: row.event, fromDate: row.from_date, untilDate: row.until_date, reason: row.reason },
      }),
    }));
  }
}

/** The days to come: decided ones as they are, the others as they will be. */
function daysOf(
  order: StandingOrder,
  decided: readonly DecidedDay[],
  today: string,
  aheadDays: number,
): StandingOrderDay[] {
  const byDate = new Map(decided.map((day) => [day.date, day]));
  const wanted =
    order.state === 'ended' ? [] : datesBetween(order, addDays(today, 1), addDays(today, SHOWN_DAYS));
  const dates = [...new Set([...wanted, ...byDate.keys()])].sort();
  return dates.map((date) => {
    const day = byDate.get(date);
    const outcome = day?.outcome ?? (isPaused(order, date) ? 'paused' : 'to_ask');
    const { requestId = null, requestState = null, provider = null } = day ?? {};
    return {
      ...{ date, outcome, because: whyNot(outcome), requestId, requestState, provider },
      askedFrom: outcome === 'to_ask' ? later(today, addDays(date, -aheadDays)) : null,
    };
  });
}

const later = (a: string, b: string): string => (a > b ? a : b);
