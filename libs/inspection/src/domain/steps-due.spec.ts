import { stepsDue, type Waiting } from './steps-due';

const RULES = { nearDays: 3, officerAfterDays: 1, cityAfterDays: 4, decideDays: 5, decideCityDays: 10 };
const waiting: Waiting = { state: 'open', dueOn: '2026-12-10', roundOn: '2026-11-20' };

describe('who is to be told that a finding waits', () => {
  it.each([
    ['2026-12-06', []],
    ['2026-12-07', ['near']],
    ['2026-12-09', ['near']],
    ['2026-12-10', ['due']],
    ['2026-12-11', ['due', 'officer']],
    ['2026-12-13', ['due', 'officer']],
    ['2026-12-14', ['due', 'officer', 'city']],
  ])('by %s: %s', (today, steps) => {
    expect(stepsDue(waiting, today, RULES)).toEqual(steps);
    expect(stepsDue({ ...waiting, state: 'returned' }, today, RULES)).toEqual(steps);
  });

  it('is not the house about a near day that it was just told of', () => {
    expect(stepsDue({ ...waiting, roundOn: '2026-12-08' }, '2026-12-09', RULES)).toEqual([]);
  });

  it('is the officer, then the city, when nobody decides about an answer', () => {
    const answered: Waiting = { ...waiting, state: 'answered', roundOn: '2026-12-01' };
    expect(stepsDue(answered, '2026-12-05', RULES)).toEqual([]);
    expect(stepsDue(answered, '2026-12-06', RULES)).toEqual(['officer']);
    expect(stepsDue(answered, '2026-12-11', RULES)).toEqual(['officer', 'city']);
  });

  it.each(['accepted', 'withdrawn'] as const)('is nobody once it is %s', (state) => {
    expect(stepsDue({ ...waiting, state }, '2027-01-01', RULES)).toEqual([]);
  });

  it('is never an officer on the day itself', () => {
    const eager = { ...RULES, officerAfterDays: 0, cityAfterDays: 0 };
    expect(stepsDue(waiting, '2026-12-10', eager)).toEqual(['due']);
  });
});
