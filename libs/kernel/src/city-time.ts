const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a zone at a moment, written as if it were UTC. */
function wallMs(atMs: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(atMs)
      .map((part) => [part.type, Number(part.value)]),
  );
  const { year, month, day, hour, minute, second } = parts as Record<string, number>;
  return Date.UTC(year!, month! - 1, day, hour, minute, second) + (((atMs % 1000) + 1000) % 1000);
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}

/** The calendar date of a moment in a zone. */
export const localDate = (atMs: number, zone: string): string => dateText(wallMs(atMs, zone));

/** Minutes since midnight, as the clocks of a zone show them at a moment. */
export function minuteOfDay(atMs: number, zone: string): number {
  const wall = wallMs(atMs, zone);
  return Math.floor((wall - Date.parse(dateText(wall))) / MINUTE_MS);
}

/** `HH:MM`, as the clocks of a zone show it at a moment. */
export const clockText = (atMs: number, zone: string): string =>
  new Date(wallMs(atMs, zone)).toISOString().slice(11, 16);

/** The date so many days later. */
export const addDays = (date: string, days: number): string => dateText(Date.parse(date) + days * DAY_MS);

/** 1 Monday – 7 Sunday. */
export const weekdayOf = (date: string): number => new Date(date).getUTCDay() || 7;

/**
 * The moment at which the clocks of a zone show a minute of a date. A minute that the spring change skips is the moment of
 * the change; of one that the autumn change repeats it is the first.
 */
export function momentOf(date: string, minute: number, zone: string): number {
  const wanted = Date.parse(date) + minute * MINUTE_MS;
  const before = wanted - (wallMs(wanted - DAY_MS, zone) - (wanted - DAY_MS));
  const after = wanted - (wallMs(wanted + DAY_MS, zone) - (wanted + DAY_MS));
  if (wallMs(before, zone) === wanted) return before;
  if (wallMs(after, zone) === wanted) return after;
  return changeBetween(Math.min(before, after), Math.max(before, after), zone);
}

/** The first whole minute after the clock was changed. */
function changeBetween(fromMs: number, toMs: number, zone: string): number {
  const offset = wallMs(fromMs, zone) - fromMs;
  let [same, changed] = [fromMs, toMs];
  while (changed - same > MINUTE_MS) {
    const middle = same + Math.floor((changed - same) / 2 / MINUTE_MS) * MINUTE_MS;
    if (wallMs(middle, zone) - middle === offset) same = middle;
    else changed = middle;
  }
  return changed;
}

const dateText = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
