import { type WantedUnits } from '@yilian/contracts';
import { daysToMove } from './move-on';

const lunch = (...dates: string[]): WantedUnits => ({
  kind: 'meal',
  portions: dates.map((date) => ({ date, meal: 'lunch', quantity: 1 })),
});
const always = { first: '2026-11-26', onwards: true, canBeHad: () => true };

describe('the same again', () => {
  it('is tomorrow for a single day of the past, however long ago', () => {
    expect(daysToMove(lunch('2026-11-24'), always)).toBe(2);
    expect(daysToMove(lunch('2026-09-01'), always)).toBe(86);
  });

  it('is the day after for a day that is still to come, and the same day when that came to nothing', () => {
    expect(daysToMove(lunch('2026-11-27'), always)).toBe(1);
    expect(daysToMove(lunch('2026-11-27'), { ...always, onwards: false })).toBe(0);
  });

  it('keeps the weekdays of several days', () => {
    expect(daysToMove(lunch('2026-11-23', '2026-11-25'), always)).toBe(7);
    expect(daysToMove(lunch('2026-11-02', '2026-11-06'), always)).toBe(28);
  });

  it('passes over days that cannot be had, and stays with the next when none can', () => {
    const notBefore = (day: string) => (units: WantedUnits) =>
      units.kind === 'meal' && units.portions.every(({ date }) => date >= day);
    expect(daysToMove(lunch('2026-11-24'), { ...always, canBeHad: notBefore('2026-11-30') })).toBe(6);
    expect(daysToMove(lunch('2026-11-24'), { ...always, canBeHad: () => false })).toBe(2);
  });
});
