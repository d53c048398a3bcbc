import fc from 'fast-check';
import { type CalendarEvent, calendarFile } from './calendar-file';

const STAMP = { nowMs: Date.UTC(2026, 10, 25, 2, 3, 4), sequence: 3 };
const event = (extra: Partial<CalendarEvent>): CalendarEvent => ({
  ...{ uid: 'a@yilian', summary: '午餐', description: '', status: 'CONFIRMED' },
  when: { fromDate: '2026-12-31', toDate: '2027-01-01' },
  ...extra,
});
/** What a calendar reads: lines put together again, and the text of a property. */
const read = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');
const valueOf = (file: string, name: string): string =>
  read(file)
    .find((line) => line.startsWith(`${name}:`))!
    .slice(name.length + 1)
    .replaceAll(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

describe('a calendar file', () => {
  it('says what RFC 5545 asks for', () => {
    expect(read(calendarFile([event({})], STAMP))).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Yilian//Bookings//ZH', 'CALSCALE:GREGORIAN'],
      ...['METHOD:PUBLISH', 'BEGIN:VEVENT', 'UID:a@yilian', 'DTSTAMP:20261125T020304Z', 'SEQUENCE:3'],
      ...['STATUS:CONFIRMED', 'SUMMARY:午餐', 'DESCRIPTION:', 'DTSTART;VALUE=DATE:20261231'],
      ...['DTEND;VALUE=DATE:20270101', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]);
  });

  it('escapes what has a meaning of its own', () => {
    const file = calendarFile([event({ summary: 'a;b,c\\d\ne' })], STAMP);
    expect(read(file)).toContain('SUMMARY:a\\;b\\,c\\\\d\\ne');
  });

  it('gives back every text, with no line beyond 75 octets and no character cut in two', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' }),
      fc.string({
        unit: fc.constantFrom('饭', '😀', ',', ';', '\\', '\n', 'a'),
        maxLength: 200,
        size: 'max',
      }),
    );
    fc.assert(
      fc.property(texts, (summary) => {
        const file = calendarFile([event({ summary })], STAMP);
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
          // Half a character would not come back.
          expect(Buffer.from(line).toString()).toBe(line);
        }
        expect(valueOf(file, 'SUMMARY')).toBe(summary.replaceAll(/\r\n|\r/g, '\n'));
      }),
    );
  });
});
