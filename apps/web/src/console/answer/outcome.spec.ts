import { outcomeOf, outcomeOfRefusal } from './outcome';

describe('the outcome of an offer', () => {
  it.each([
    ['open', null, undefined],
    ['expired', null, 'expired'],
    ['accepted', null, 'answered'],
    ['declined', null, 'answered'],
    ['withdrawn', 'accepted_elsewhere', 'taken'],
    ['withdrawn', 'cancelled', 'withdrawn'],
    ['withdrawn', 'hold_lost', 'conflict'],
    ['withdrawn', 'officer', 'withdrawn'],
  ] as const)('%s by %s is %s', (state, withdrawReason, outcome) =>
    expect(outcomeOf({ state, withdrawReason })).toBe(outcome),
  );

  it('is told of a late answer by its code, and of a broken connection not at all', () => {
    expect(outcomeOfRefusal('dispatch.offer-expired')).toBe('expired');
    expect(outcomeOfRefusal('web.unreachable')).toBeUndefined();
  });
});
