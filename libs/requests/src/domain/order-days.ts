import { addDays, weekdayOf } from '@yilian/kernel';
import { partsOf, type StandingOrder, termsOn } from './standing-order';

/** What the planner knows beside the order itself. */
export interface OrderCalendar {
  /** The city's date. */
  readonly today: string;
  readonly nowMs: number;
  /** So many days before it is due a day is asked for. */
  readonly aheadDays: number;
  /** Days that have been decided already, whatever became of them. */
  readonly decided: ReadonlySet<string>;
  /** Until when the service that is asked first takes orders, by `cutoffOf(date, part)`. */
  readonly cutoffs: ReadonlyMap<string, number>;
}

/** What is to become of a day. */
export interface DueDay {
  readonly date: string;
  readonly fate: 'ask' | 'paused' | 'too_late';
}

/** The key of a cut-off. */
export const cutoffOf = (date: string, part: string): string => `${date} ${part}`;

type Covered = Pick<StandingOrder, 'fromDate' | 'untilDate' | 'terms'>;

/** The dates between two days, both included, on which the order wants something, whatever stands in the way. */
export function datesBetween(order: Covered, first: string, last: string): string[] {
  const until = order.untilDate === null || order.untilDate > last ? last : order.untilDate;
  const dates: string[] = [];
  for (let date = first > order.fromDate ? first : order.fromDate; date <= until; date = addDays(date, 1))
    if (termsOn(order, date).weekdays.includes(weekdayOf(date))) dates.push(date);
  return dates;
}

/** True for a day on which the order rests. */
export const isPaused = (
  { pausedFrom, pausedUntil }: Pick<StandingOrder, 'pausedFrom' | 'pausedUntil'>,
  date: string,
): boolean => pausedFrom !== null && pausedFrom <= date && (pausedUntil === null || date <= pausedUntil);

/** The last day that is asked for by now. */
export const horizonOf = ({ today, aheadDays }: Pick<OrderCalendar, 'today' | 'aheadDays'>): string =>
  addDays(today, aheadDays);

/** The first day that may not be decided yet: the one after the last look, tomorrow at the latest. */
export function firstUndecided({ plannedTo, fromDate }: StandingOrder, today: string): string {
  const first = plannedTo === null ? fromDate : addDays(plannedTo, 1);
  return first <= today ? first : addDays(today, 1);
}

/**
 * The days that have to be decided now: those up to the horizon that nobody has decided. Today is never asked for, because
 * who serves needs notice; neither is a day after its cut-off, because another kitchen would surprise everybody. Days that
 * went by while nobody looked are not forgotten: they are too late.
 */
export function dueDays(order: StandingOrder, calendar: OrderCalendar): DueDay[] {
  if (order.state !== 'active') return [];
  return datesBetween(order, firstUndecided(order, calendar.today), horizonOf(calendar))
    .filter((date) => !calendar.decided.has(date))
    .map((date) => ({ date, fate: fateOf(order, date, calendar) }));
}

function fateOf(
  order: StandingOrder,
  date: string,
  { today, nowMs, cutoffs }: OrderCalendar,
): DueDay['fate'] {
  if (isPaused(order, date)) return 'paused';
  if (date <= today) return 'too_late';
  const isOver = partsOf(termsOn(order, date).each).some((part) => {
    const cutoff = cutoffs.get(cutoffOf(date, part));
    return cutoff !== undefined && cutoff <= nowMs;
  });
  return isOver ? 'too_late' : 'ask';
}

/** The next day from a date on that the order will still serve as far as is known; null when there is none in reach. */
export const nextDay = (
  order: StandingOrder,
  from: string,
  leftOut: ReadonlySet<string>,
  reachDays: number,
): string | null =>
  order.state === 'ended'
    ? null
    : (datesBetween(order, from, addDays(from, reachDays)).find(
        (date) => !isPaused(order, date) && !leftOut.has(date),
      ) ?? null);
