import { type FieldError, type WeekHours } from '@yilian/contracts';
import { weekdayOf } from '@yilian/kernel';

/** Hours of a date. */
export interface DatedHours {
  readonly date: string;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** The hours that the weekly ones give the dates. */
export const hoursOn = (week: readonly WeekHours[], dates: readonly string[]): DatedHours[] =>
  dates.flatMap((date) =>
    week
      .filter(({ weekday }) => weekday === weekdayOf(date))
      .map(({ fromMinute, toMinute }) => ({ date, fromMinute, toMinute })),
  );

/** Minutes of a date that are promised and would be no working hours any more. */
export const lostMinutes = (
  date: string,
  taken: readonly number[],
  hours: readonly DatedHours[],
): readonly number[] =>
  taken.filter(
    (minute) => !hours.some((one) => one.date === date && one.fromMinute <= minute && minute < one.toMinute),
  );

/** Names the dates on which promised visits would lie outside the hours. */
export function hoursInUse(
  dates: readonly string[],
  taken: ReadonlyMap<string, readonly number[]>,
  hours: readonly DatedHours[],
  pointerOf: (index: number) => string,
): FieldError[] {
  return dates.flatMap((date, index) => {
    const minutes = lostMinutes(date, taken.get(date) ?? [], hours).length * 15;
    if (minutes === 0) return [];
    const message = {
      zh: `${date} 有 ${minutes} 分钟已安排上门`,
      en: `${minutes} minutes are promised already on ${date}`,
    };
    return [{ pointer: pointerOf(index), message }];
  });
}

/** All dates from one to another, both included. */
export const datesFrom = (from: string, to: string): string[] => {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return Array.from({ length: Math.max(0, days + 1) }, (_, index) =>
    new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10),
  );
};
