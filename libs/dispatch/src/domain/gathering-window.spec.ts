import { decideAt } from './gathering-window';

const rules = { windowSeconds: 15, scarceBelow: 2 };
const at = (second: number): Date => new Date(Date.UTC(2026, 10, 23, 9, 0, 0) + second * 1000);

describe('decideAt', () => {
  it('does not wait while units are plenty, or without a window', () => {
    expect(decideAt({ waiting: 5, freeUnits: 10 }, rules, at(1), at(1))).toBeNull();
    expect(decideAt({ waiting: 5, freeUnits: 0 }, { ...rules, windowSeconds: 0 }, at(1), at(1))).toBeNull();
  });

  it('brings all who arrive in one window to its end', () => {
    const tight = { waiting: 5, freeUnits: 9 };
    expect(decideAt(tight, rules, at(1), at(1))).toEqual(at(15));
    expect(decideAt(tight, rules, at(14), at(14))).toEqual(at(15));
    expect(decideAt(tight, rules, at(15), at(15))).toEqual(at(30));
  });

  it('keeps nobody longer than one window', () => {
    expect(decideAt({ waiting: 5, freeUnits: 0 }, rules, at(0), at(15))).toBeNull();
  });
});
