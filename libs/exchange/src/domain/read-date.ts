import { type LocalDate } from '@yilian/contracts';

/** Year, month and day in that order, as people and spreadsheets write them. */
const FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?: \d{1,2}:\d{2}.*)?$/u,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/u,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
];
/** Day 0 of the calendar that spreadsheets count in; 1 January 2000 to 31 December 2099 there. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const SERIALS = { from: 36_526, to: 73_050 };

/** A date in any of these writings as `YYYY-MM-DD`; undefined for a day that the calendar does not have. */
export function readDate(text: string): LocalDate | undefined {
  const plain = text.replace(/\s+(?=[年月日\d])|(?<=[年月])\s+/gu, (blank, at: number) =>
    /\d{1,2}:\d{2}/u.test(text.slice(at)) ? blank : '',
  );
  for (const form of FORMS) {
    const parts = form.exec(plain);
    if (parts) return calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  }
  const serial = /^\d{5}$/u.test(plain) ? Number(plain) : 0;
  if (serial < SERIALS.from || serial > SERIALS.to) return undefined;
  return new Date(SERIAL_ZERO + serial * 86_400_000).toISOString().slice(0, 10);
}

function calendarDate(year: number, month: number, day: number): LocalDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
