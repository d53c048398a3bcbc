import { type WantedUnits } from '@yilian/contracts';
import { covers } from './kept-units';

const seats = (...dates: string[]): WantedUnits => ({
  kind: 'day_care',
  sessions: dates.map((date) => ({ date, part: 'morning' })),
});
const visit = (extra: object = {}): WantedUnits => ({
  kind: 'home_care',
  visits: [{ date: '2026-12-01', fromMinute: 480, toMinute: 720, durationMinutes: 60 }],
  skillMask: 0b11,
  caregiverSex: 'female',
  ...extra,
});

describe('kept units', () => {
  it('cover the same days in any order, and no others', () => {
    expect(covers(seats('2026-12-01', '2026-12-02'), seats('2026-12-02', '2026-12-01'))).toBe(true);
    expect(covers(seats('2026-12-01', '2026-12-02'), seats('2026-12-01'))).toBe(false);
    expect(covers(seats('2026-12-01'), seats('2026-12-02'))).toBe(false);
  });

  it('cover a visit that needs no more of the caregiver', () => {
    expect(covers(visit(), visit({ skillMask: 0b01 }))).toBe(true);
    expect(covers(visit(), visit({ skillMask: 0b101 }))).toBe(false);
    expect(covers(visit(), visit({ caregiverSex: 'any' }))).toBe(true);
    expect(covers(visit(), visit({ caregiverSex: 'male' }))).toBe(false);
    expect(covers(visit({ caregiverSex: 'any' }), visit({ caregiverSex: 'female' }))).toBe(false);
  });

  it('cover nothing of another kind', () => {
    expect(covers(seats('2026-12-01'), visit())).toBe(false);
  });
});
