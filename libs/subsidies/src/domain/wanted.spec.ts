import fc from 'fast-check';
import { MONTH_DAYS, unitsIn, wantedOf } from './wanted';

describe('a month of so many days a week', () => {
  it.each([
    [7, 30],
    [5, 21],
    [2, 8],
    [1, 4],
  ])('%i days a week are %i days', (daysPerWeek, count) => {
    const wanted = wantedOf({ by: 'month', kind: 'meal', from: '2026-11-25', daysPerWeek, perDay: 2 });
    expect(wanted.days).toHaveLength(count);
    expect(unitsIn(wanted)).toBe(count * 2);
  });

  it('has no day twice and none outside the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), (daysPerWeek) => {
        const { days } = wantedOf({ by: 'month', kind: 'meal', from: '2026-11-25', daysPerWeek, perDay: 1 });
        expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
        expect(days.every(({ date }) => date >= '2026-11-25' && date < '2026-12-25')).toBe(true);
        expect(days.length).toBeLessThanOrEqual(MONTH_DAYS);
      }),
    );
  });
});

it('counts care in minutes', () => {
  const wanted = wantedOf({ by: 'dates', kind: 'home_care', dates: [{ date: '2026-11-25', quantity: 90 }] });
  expect(unitsIn(wanted)).toBe(1.5);
});
