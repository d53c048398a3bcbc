import { addDays, type SpecialDay } from '@yilian/providers';

/** Public holidays of 2026 as announced, first and last day, and the weekend days worked in exchange. */
const HOLIDAYS: readonly (readonly [note: string, from: string, to: string])[] = [
  ['元旦', '2026-01-01', '2026-01-03'],
  ['春节', '2026-02-15', '2026-02-23'],
  ['清明节', '2026-04-04', '2026-04-06'],
  ['劳动节', '2026-05-01', '2026-05-05'],
  ['端午节', '2026-06-19', '2026-06-21'],
  ['中秋节', '2026-09-25', '2026-09-27'],
  ['国庆节', '2026-10-01', '2026-10-07'],
];
const WORKED = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

/** Days that differ from the week. */
export const DEMO_CALENDAR: readonly SpecialDay[] = [
  ...HOLIDAYS.flatMap(([note, from, to]) =>
    daysBetween(from, to).map((onDate) => ({ onDate, kind: 'holiday' as const, note })),
  ),
  ...WORKED.map((onDate) => ({ onDate, kind: 'working' as const, note: '调休' })),
];

/** The dates from one to another, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date);
  return days;
}
