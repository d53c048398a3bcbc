import { addMonths, dueState } from './due';

describe('the next assessment', () => {
  it('is due on the same day a year on, at the end of a shorter month where there is none', () => {
    expect(addMonths('2026-11-25', 12)).toBe('2027-11-25');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2026-12-01', 1)).toBe('2027-01-01');
  });

  it.each([
    [null, 'not_assessed'],
    ['2026-11-24', 'overdue'],
    ['2026-11-25', 'soon'],
    ['2026-12-25', 'soon'],
    ['2026-12-26', 'current'],
  ])('with %s is %s', (dueOn, state) => {
    expect(dueState(dueOn, '2026-11-25', 30)).toBe(state);
  });
});
