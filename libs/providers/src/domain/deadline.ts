import { openSpans, type IsWorkingDay, type OpeningHours } from './opening-hours';

/** However rarely a provider is open, a question to it ends after a week. */
export const LONGEST_DEADLINE_MS = 7 * 86_400_000;

/**
 * The moment at which `seconds` of open time have passed since `now`; at most seven days ahead. Null or empty hours count
 * every minute.
 */
export function deadlineAt(
  now: Date,
  seconds: number,
  hours: OpeningHours | null,
  isWorkingDay: IsWorkingDay,
  zone: string,
): Date {
  const latest = now.getTime() + LONGEST_DEADLINE_MS;
  let leftMs = seconds * 1000;
  for (const { fromMs, toMs } of openSpans(hours, now.getTime(), latest, isWorkingDay, zone)) {
    if (toMs - fromMs >= leftMs) return new Date(fromMs + leftMs);
    leftMs -= toMs - fromMs;
  }
  return new Date(latest);
}
