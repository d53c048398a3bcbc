import type { LocalDate } from '@yilian/contracts';

const FORMS = [
  /^(?:民國)?(\d{2,4})年(\d{1,2})月(\d{1,2})日$/u,
  /^(\d{2,4})\.(\d{1,2})\.(\d{1,2})$/u,
  /^(\d{2,4})\/(\d{1,2})\/(\d{1,2})$/u,
  /^(\d{2,4})-(\d{1,2})-(\d{1,2})$/u,
];
/** The local calendar counts from 1912 as its first year. */
const YEARS_BEFORE = 1911;

/**
 * A date of the local calendar (`108年3月4日`, `110.6.7`, `095/11/12`) as `YYYY-MM-DD`, or undefined. Four
 * digits are a year of the common calendar: spreadsheets write dates so.
 */
export function readRocDate(text: string): LocalDate | undefined {
  for (const form of FORMS) {
    const parts = form.exec(text);
    if (parts) return calendarDate(fullYear(parts[1]!), Number(parts[2]), Number(parts[3]));
  }
  return undefined;
}

const fullYear = (digits: string): number => Number(digits) + (digits.length === 4 ? 0 : YEARS_BEFORE);

/** Undefined for a day that the calendar does not have, such as 30 February. */
function calendarDate(year: number, month: number, day: number): LocalDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
