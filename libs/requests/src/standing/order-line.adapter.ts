import { type StandingOrderLine } from '@yilian/contracts';
import { nextDay } from '../domain/order-days';
import { type StandingOrder, termsOn } from '../domain/standing-order';

/** How far ahead the next day is looked for. */
const REACH_DAYS = 60;

/** An order in a list. `leftOut`: the days that will not come. */
export function orderLine(
  order: StandingOrder,
  today: string,
  leftOut: ReadonlySet<string>,
): StandingOrderLine {
  const { id, olderPersonId, kind, state, fromDate, untilDate, pausedFrom, pausedUntil, endReason } = order;
  const { weekdays, each } = termsOn(order, today);
  const isPauseOver = pausedUntil !== null && pausedUntil < today;
  return {
    ...{ id, olderPersonId, kind, state, weekdays: [...weekdays], each, fromDate, untilDate, endReason },
    pausedFrom: isPauseOver ? null : pausedFrom,
    pausedUntil: isPauseOver ? null : pausedUntil,
    nextDate: nextDay(order, today, leftOut, REACH_DAYS),
  };
}
