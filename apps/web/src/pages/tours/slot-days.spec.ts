import { slotDays, slotKey } from './slot-days';

const slot = (date: string, minute: number) => ({ date, minute, minutes: 60, left: 1 });

describe('the days of a list of times', () => {
  it('hold their own times, in order', () => {
    const days = slotDays([slot('2026-12-01', 540), slot('2026-12-01', 600), slot('2026-12-03', 540)]);
    expect(days.map(({ date, slots }) => [date, slots.map(({ minute }) => minute)])).toEqual([
      ['2026-12-01', [540, 600]],
      ['2026-12-03', [540]],
    ]);
  });

  it('have a key for every time', () => {
    expect(slotKey(slot('2026-12-01', 540))).not.toBe(slotKey(slot('2026-12-01', 600)));
  });
});
