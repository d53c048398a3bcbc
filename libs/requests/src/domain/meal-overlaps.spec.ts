import { mealOverlaps, type OpenBooking } from './meal-overlaps';

const [MON, TUE] = ['2026-11-30', '2026-12-01'];
const lunch = (date: string) => ({ date, meal: 'lunch' as const, quantity: 1 });
const booking = (number: string, ...portions: ReturnType<typeof lunch>[]): OpenBooking => ({
  ...{ requestId: number, number, units: { kind: 'meal', portions } },
});

describe('a meal that somebody gets already', () => {
  it('is one of the same day and the same part of it', () => {
    const open = [booking('A', lunch(MON), lunch(TUE))];
    expect(mealOverlaps([{ date: MON, meal: 'lunch' }], open)).toEqual([
      { date: MON, meal: 'lunch', quantity: 1, requestId: 'A', number: 'A' },
    ]);
    expect(mealOverlaps([{ date: MON, meal: 'dinner' }], open)).toEqual([]);
    expect(mealOverlaps([{ date: '2026-12-02', meal: 'lunch' }], open)).toEqual([]);
  });

  it('is told for each booking, the nearest day first', () => {
    const wanted = [MON, TUE].map((date) => ({ date, meal: 'lunch' as const }));
    const found = mealOverlaps(wanted, [booking('A', lunch(TUE)), booking('B', lunch(MON), lunch(TUE))]);
    expect(found.map(({ date, number }) => [date, number])).toEqual([
      ...[[MON, 'B']],
      ...[[TUE, 'A']],
      ...[[TUE, 'B']],
    ]);
  });

  it('is never another service', () => {
    const sessions = [{ date: MON, part: 'morning' as const }];
    const open = [{ requestId: 'A', number: 'A', units: { kind: 'day_care' as const, sessions } }];
    expect(mealOverlaps([{ date: MON, meal: 'lunch' }], open)).toEqual([]);
  });
});
