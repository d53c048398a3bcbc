import type { LocalDate } from '@yilian/contracts';
import { addDays, localDate, momentOf, weekdayOf } from '@yilian/kernel';

/** One stretch of a weekday; minutes since midnight, `from` before `to`. A night shift is two of them. */
export interface OpeningRange {
  /** 1 Monday – 7 Sunday. */
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}

/** A week of opening times; empty means always open, like null. */
export type OpeningHours = readonly OpeningRange[];

/** Hours as they lie in the database. */
export const hoursOf = (json: string | null): OpeningHours | null =>
  json === null ? null : (JSON.parse(json) as OpeningHours);

export type DayKind = 'working' | 'holiday';
export type IsWorkingDay = (date: LocalDate) => boolean;

/** A stretch of open time in milliseconds since 1970. */
export interface OpenSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

const DAY_MS = 86_400_000;
const FRIDAY = 5;

/**
 * The open stretches between two moments, in order and without overlap. A public holiday closes a provider from Monday
 * to Friday; who lists hours on a weekend works on weekends, whatever the calendar says.
 */
export function* openSpans(
  hours: OpeningHours | null,
  fromMs: number,
  toMs: number,
  isWorkingDay: IsWorkingDay,
  zone: string,
): Generator<OpenSpan> {
  if (hours === null || hours.length === 0) {
    yield { fromMs, toMs };
    return;
  }
  let doneMs = fromMs;
  const lastDate = localDate(toMs, zone);
  for (let date = localDate(fromMs, zone); date <= lastDate; date = addDays(date, 1)) {
    for (const range of rangesOn(hours, date, isWorkingDay)) {
      const start = Math.max(doneMs, momentOf(date, range.from, zone));
      const end = Math.min(toMs, momentOf(date, range.to, zone));
      if (start >= end) continue;
      yield { fromMs: start, toMs: end };
      doneMs = end;
    }
  }
}

/** When it is open next: `atMs` itself when it is open then; null when it stays closed for two weeks. */
export function nextOpening(
  hours: OpeningHours | null,
  atMs: number,
  isWorkingDay: IsWorkingDay,
  zone: string,
): number | null {
  for (const { fromMs } of openSpans(hours, atMs, atMs + 14 * DAY_MS, isWorkingDay, zone)) return fromMs;
  return null;
}

function rangesOn(hours: OpeningHours, date: LocalDate, isWorkingDay: IsWorkingDay): OpeningRange[] {
  const weekday = weekdayOf(date);
  if (weekday <= FRIDAY && !isWorkingDay(date)) return [];
  return hours.filter((range) => range.weekday === weekday).sort((a, b) => a.from - b.from);
}
