import fc from 'fast-check';
import { localDate, momentOf, weekdayOf } from '@yilian/kernel';
import { deadlineAt, LONGEST_DEADLINE_MS } from './deadline';
import type { IsWorkingDay, OpeningHours } from './opening-hours';

const SHANGHAI = 'Asia/Shanghai';
const MINUTE_MS = 60_000;
const workdays: IsWorkingDay = (date) => weekdayOf(date) <= 5;
const office: OpeningHours = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: 8 * 60, to: 12 * 60 },
  { weekday, from: 14 * 60, to: 18 * 60 },
]);
const at = (text: string): Date => new Date(`${text}+08:00`);
const shanghai = (
  now: string,
  minutes: number,
  hours: OpeningHours | null = office,
  isWorkingDay = workdays,
) => deadlineAt(at(now), minutes * 60, hours, isWorkingDay, SHANGHAI);

describe('a deadline counts open minutes only', () => {
  test.each([
    ['within one stretch', '2026-11-23T09:00:00', 30, '2026-11-23T09:30:00'],
    ['to the very end of a stretch', '2026-11-23T11:30:00', 30, '2026-11-23T12:00:00'],
    ['over the noon break', '2026-11-23T11:50:00', 30, '2026-11-23T14:20:00'],
    ['over night', '2026-11-23T17:50:00', 30, '2026-11-24T08:20:00'],
    ['from before the opening', '2026-11-23T03:00:00', 30, '2026-11-23T08:30:00'],
    ['over the weekend', '2026-11-27T17:50:00', 30, '2026-11-30T08:20:00'],
  ])('%s', (_, now, minutes, expected) => {
    expect(shanghai(now, minutes)).toEqual(at(expected));
  });

  test('a public holiday is closed', () => {
    const holiday: IsWorkingDay = (date) => workdays(date) && date !== '2026-11-24';
    expect(shanghai('2026-11-23T17:50:00', 30, office, holiday)).toEqual(at('2026-11-25T08:20:00'));
  });

  test('a night shift runs on over midnight', () => {
    const night: OpeningHours = [
      { weekday: 1, from: 20 * 60, to: 1440 },
      { weekday: 2, from: 0, to: 6 * 60 },
    ];
    expect(shanghai('2026-11-23T23:50:00', 30, night)).toEqual(at('2026-11-24T00:20:00'));
  });

  test('hours that overlap are counted once', () => {
    const twice: OpeningHours = [
      { weekday: 1, from: 8 * 60, to: 10 * 60 },
      { weekday: 1, from: 9 * 60, to: 11 * 60 },
    ];
    expect(shanghai('2026-11-23T09:30:00', 60, twice)).toEqual(at('2026-11-23T10:30:00'));
  });

  test.each([[null], [[]]])('hours %j mean always open', (hours) => {
    expect(shanghai('2026-11-28T23:50:00', 30, hours)).toEqual(at('2026-11-29T00:20:00'));
  });

  test('nobody is given more than a week', () => {
    const now = at('2026-11-23T09:00:00');
    const week = new Date(now.getTime() + LONGEST_DEADLINE_MS);
    expect(deadlineAt(now, 1800, office, () => false, SHANGHAI)).toEqual(week);
    expect(deadlineAt(now, 30 * 86_400, null, workdays, SHANGHAI)).toEqual(week);
  });
});

describe('in any zone', () => {
  const ranges = fc.array(
    fc
      .record({
        weekday: fc.integer({ min: 1, max: 7 }),
        from: fc.nat({ max: 1439 }),
        length: fc.nat({ max: 600 }),
      })
      .map(({ weekday, from, length }) => ({ weekday, from, to: Math.min(1440, from + length + 1) })),
    { minLength: 1, maxLength: 8 },
  );
  const arbitrary = fc.record({
    hours: ranges,
    // Two weeks around the change of clocks in London and New York, and a plain one.
    startMs: fc.constantFrom('2026-10-22', '2026-03-05', '2026-06-01').map((date) => Date.parse(date)),
    minuteOfStart: fc.nat({ max: 14 * 1440 }),
    minutes: fc.integer({ min: 1, max: 600 }),
    zone: fc.constantFrom(SHANGHAI, 'UTC', 'Europe/London', 'America/New_York', 'Asia/Kathmandu'),
    holiday: fc.integer({ min: 1, max: 31 }),
  });

  const clocks = new Map<string, Intl.DateTimeFormat>();
  /** Reads the clock on the wall minute by minute: slow, and too simple to be wrong. */
  function isOpen(ms: number, hours: OpeningHours, isWorkingDay: IsWorkingDay, zone: string): boolean {
    const clock =
      clocks.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' });
    clocks.set(zone, clock);
    const [hour, minute] = clock.format(ms).split(':').map(Number);
    const now = hour! * 60 + minute!;
    const date = localDate(ms, zone);
    const weekday = weekdayOf(date);
    const closed = weekday <= 5 && !isWorkingDay(date);
    return !closed && hours.some((range) => range.weekday === weekday && range.from <= now && now < range.to);
  }

  test('it is the minute at which a clerk with a stopwatch arrives', () => {
    fc.assert(
      fc.property(arbitrary, ({ hours, startMs, minuteOfStart, minutes, zone, holiday }) => {
        const isWorkingDay: IsWorkingDay = (date) => workdays(date) && Number(date.slice(8)) !== holiday;
        const now = startMs + minuteOfStart * MINUTE_MS;
        let left = minutes;
        let clerk = now;
        while (left > 0 && clerk < now + LONGEST_DEADLINE_MS) {
          if (isOpen(clerk, hours, isWorkingDay, zone)) left -= 1;
          clerk += MINUTE_MS;
        }
        expect(deadlineAt(new Date(now), minutes * 60, hours, isWorkingDay, zone)).toEqual(new Date(clerk));
      }),
      { numRuns: 30 },
    );
  });

  test('more time never ends earlier', () => {
    fc.assert(
      fc.property(
        arbitrary,
        fc.nat({ max: 600 }),
        ({ hours, startMs, minuteOfStart, minutes, zone }, more) => {
          const now = new Date(startMs + minuteOfStart * MINUTE_MS);
          const soon = deadlineAt(now, minutes * 60, hours, workdays, zone).getTime();
          const later = deadlineAt(now, (minutes + more) * 60, hours, workdays, zone).getTime();
          expect(later).toBeGreaterThanOrEqual(soon);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the moment of a wall clock', () => {
  test.each([
    ['2026-11-23', 0, SHANGHAI, '2026-11-22T16:00:00.000Z'],
    ['2026-11-23', 1440, SHANGHAI, '2026-11-23T16:00:00.000Z'],
    ['2026-10-25', 90, 'Europe/London', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29', 90, 'Europe/London', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', 120, 'Europe/London', '2026-03-29T01:00:00.000Z'],
  ])('%s minute %i in %s', (date, minute, zone, expected) => {
    expect(new Date(momentOf(date, minute, zone)).toISOString()).toBe(expected);
  });
});
