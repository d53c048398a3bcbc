import { nearestSlots, slotsOf } from './slots';

const MONDAYS = { weekday: 1, fromMinute: 540, toMinute: 640, slotMinutes: 30, parties: 2 };
/** 2026-11-30 is a Monday. */
const HORIZON = { today: '2026-11-28', days: 28 };
const plan = (extra: Partial<Parameters<typeof slotsOf>[0]> = {}) => ({
  ...{ hours: [MONDAYS], closedDays: [], taken: [] },
  ...extra,
});

describe('slots of a facility', () => {
  it('are whole ones within its hours, on its weekdays, from tomorrow on', () => {
    const slots = slotsOf(plan(), HORIZON);
    expect(slots.slice(0, 4).map(({ date, minute, left }) => [date, minute, left])).toEqual([
      ['2026-11-30', 540, 2],
      ['2026-11-30', 570, 2],
      ['2026-11-30', 600, 2],
      ['2026-12-07', 540, 2],
    ]);
    expect(slots).toHaveLength(12);
    expect(slotsOf(plan(), { today: '2026-11-30', days: 6 })).toEqual([]);
  });

  it('are none on closed days, and have no more left than there are', () => {
    const taken = [{ date: '2026-12-07', minute: 540, taken: 3 }];
    const slots = slotsOf(plan({ closedDays: ['2026-11-30'], taken }), HORIZON);
    expect(slots[0]).toEqual({ date: '2026-12-07', minute: 540, minutes: 30, left: 0 });
  });
});

it('names the three nearest free slots, without the wanted one and full ones', () => {
  const taken = [{ date: '2026-11-30', minute: 570, taken: 2 }];
  const near = nearestSlots(slotsOf(plan({ taken }), HORIZON), { date: '2026-11-30', minute: 540 });
  expect(near.map(({ date, minute }) => [date, minute])).toEqual([
    ['2026-11-30', 600],
    ['2026-12-07', 540],
    ['2026-12-07', 570],
  ]);
});
