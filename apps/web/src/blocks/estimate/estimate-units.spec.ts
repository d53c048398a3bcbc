import { type NewRequest } from '../../client/questions';
import { estimateUnitsOf } from './estimate-units';

const who = { olderPersonId: '0198f000-0000-7000-8000-000000000001' };
const units = (request: NewRequest) => estimateUnitsOf(request);

describe('what a request would cost', () => {
  it('is counted in portions, sessions and minutes', () => {
    const meal = { date: '2026-12-01', meal: 'lunch' as const, quantity: 2 };
    expect(units({ ...who, kind: 'meal', portions: [meal] })).toEqual({
      ...{ by: 'dates', kind: 'meal', dates: [{ date: '2026-12-01', quantity: 2 }] },
    });
    const sessions = [{ date: '2026-12-01', part: 'morning' as const }];
    expect(units({ ...who, kind: 'day_care', sessions })).toMatchObject({ dates: [{ quantity: 1 }] });
    const visits = [{ date: '2026-12-01', fromMinute: 480, toMinute: 720, durationMinutes: 90 }];
    expect(units({ ...who, kind: 'home_care', task: 'x', visits })).toMatchObject({
      dates: [{ quantity: 90 }],
    });
  });

  it('is every night of a short stay, over the end of a month, and a month of a long one', () => {
    const stay = { ...who, kind: 'residential' as const, fromDate: '2026-12-30' };
    expect(units({ ...stay, nights: 3 })).toMatchObject({
      dates: [{ date: '2026-12-30' }, { date: '2026-12-31' }, { date: '2027-01-01' }],
    });
    expect(units({ ...stay, nights: null })).toMatchObject({ by: 'month', daysPerWeek: 7, perDay: 1 });
  });
});
