import { type WantedUnits } from '@yilian/contracts';
import { firstDay, mixOf, nearestDays } from './nearest-days';

const seats = (...dates: string[]): WantedUnits => ({
  kind: 'day_care',
  sessions: dates.map((date) => ({ date, part: 'morning' })),
});

describe('the nearest other days', () => {
  it('come nearest first, later before earlier, and none before the first that can be had', () => {
    expect(nearestDays(seats('2026-12-03'), '2026-12-02').slice(0, 4)).toEqual([
      seats('2026-12-04'),
      seats('2026-12-02'),
      seats('2026-12-05'),
      seats('2026-12-06'),
    ]);
  });

  it('keep the pattern of several days, also over the end of a year', () => {
    expect(nearestDays(seats('2026-12-30', '2026-12-31'), '2026-12-30')[0]).toEqual(
      seats('2026-12-31', '2027-01-01'),
    );
  });

  it('are two beside another service, and three when there is none', () => {
    expect(mixOf(['a', 'b', 'c'], ['x', 'y'])).toEqual(['a', 'b', 'x']);
    expect(mixOf(['a', 'b', 'c', 'd'], [])).toEqual(['a', 'b', 'c']);
    expect(mixOf(['a'], ['x', 'y', 'z'])).toEqual(['a', 'x', 'y']);
    expect(mixOf([], [])).toEqual([]);
  });
});

describe('the first day that can be had', () => {
  it.each([
    ['late in the evening of the city', '2026-12-02T15:59:00Z', 'Asia/Shanghai', '2026-12-03'],
    ['after midnight of the city', '2026-12-02T16:00:00Z', 'Asia/Shanghai', '2026-12-04'],
    ['where the day is a day behind', '2026-12-02T03:00:00Z', 'America/New_York', '2026-12-02'],
  ])('is tomorrow by the calendar of the city: %s', (_, now, zone, date) => {
    expect(firstDay(new Date(now), zone)).toBe(date);
  });
});
