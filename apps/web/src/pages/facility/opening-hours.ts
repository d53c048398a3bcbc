import { type FacilityPage } from '@yilian/contracts';

type OpeningStretch = NonNullable<FacilityPage['services'][number]['openingHours']>[number];

/** Days in a row that are open alike. */
export interface OpenDays {
  readonly fromDay: number;
  readonly toDay: number;
  /** `8:00–12:00`, one for each stretch of the day. */
  readonly hours: readonly string[];
}

const clock = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** The week in as few lines as it can be told in; days that are closed are left out. */
export function openDays(stretches: readonly OpeningStretch[]): OpenDays[] {
  const lines: OpenDays[] = [];
  for (let day = 1; day <= 7; day += 1) {
    const hours = stretches
      .filter(({ weekday }) => weekday === day)
      .sort((a, b) => a.from - b.from)
      .map(({ from, to }) => `${clock(from)}–${clock(to)}`);
    if (hours.length === 0) continue;
    const last = lines.at(-1);
    if (last?.toDay === day - 1 && last.hours.join() === hours.join())
      lines[lines.length - 1] = { ...last, toDay: day };
    else lines.push({ fromDay: day, toDay: day, hours });
  }
  return lines;
}
