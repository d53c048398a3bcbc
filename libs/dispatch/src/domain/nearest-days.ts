import { datesOf, movedBy, type WantedUnits } from '@yilian/contracts';
import { addDays, localDate } from '@yilian/kernel';

const REACH_DAYS = 14;

/** The earliest date that can still be had: the day after, by the calendar of the city. */
export const firstDay = (now: Date, zone: string): string => addDays(localDate(now.getTime(), zone), 1);

/** The same units on the nearest other days, nearest first and later before earlier; none before `first`. */
export function nearestDays(units: WantedUnits, first: string): WantedUnits[] {
  const offsets = Array.from({ length: REACH_DAYS }, (_one, index) => [index + 1, -index - 1]).flat();
  return offsets
    .map((days) => movedBy(units, days))
    .filter((one) => datesOf(one).every((date) => date >= first));
}

/** Three of both: two other days and another service where there are, and more of one where the other is short. */
export function mixOf<T>(days: readonly T[], services: readonly T[]): T[] {
  const fewDays = days.slice(0, Math.max(2, 3 - services.length));
  return [...fewDays, ...services].slice(0, 3);
}
