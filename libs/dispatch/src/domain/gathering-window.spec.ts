import { decideAt, isScarce } from './gathering-window';
import { type Candidate } from './plan-placement';

const rules = { windowSeconds: 15, scarceBelow: 2 };
const at = (second: number): Date => new Date(Date.UTC(2026, 10, 23, 9, 0, 0) + second * 1000);

const candidate = (serviceId: string): Candidate => ({
  serviceId,
  providerId: 'p',
  score: 1,
  distanceM: null,
});
const seekers = (...found: string[][]) => found.map((ids) => ({ candidates: ids.map(candidate) }));

describe('isScarce', () => {
  const units = (counts: Record<string, number>) => (serviceId: string) => counts[serviceId]!;

  it('compares the units of all who fit with those who look, each service once', () => {
    const three = seekers(['a', 'b'], ['b'], ['a']);
    expect(isScarce(three, units({ a: 3, b: 2 }), 2)).toBe(true);
    expect(isScarce(three, units({ a: 3, b: 3 }), 2)).toBe(false);
  });

  it('is true when nobody fits, and never without a limit', () => {
    expect(isScarce(seekers([], []), units({}), 2)).toBe(true);
    expect(isScarce(seekers([], []), units({}), 0)).toBe(false);
  });

  it('stops counting when there is enough', () => {
    const asked: string[] = [];
    const unitsOf = (serviceId: string): number => asked.push(serviceId) * 100;
    expect(isScarce(seekers(['a', 'b', 'c'], ['d']), unitsOf, 2)).toBe(false);
    expect(asked).toEqual(['a']);
  });
});

describe('decideAt', () => {
  it('does not wait while units are plenty, or without a window', () => {
    expect(decideAt(false, rules, at(1), at(1))).toBeNull();
    expect(decideAt(true, { ...rules, windowSeconds: 0 }, at(1), at(1))).toBeNull();
  });

  it('brings all who arrive in one window to its end', () => {
    expect(decideAt(true, rules, at(1), at(1))).toEqual(at(15));
    expect(decideAt(true, rules, at(14), at(14))).toEqual(at(15));
    expect(decideAt(true, rules, at(15), at(15))).toEqual(at(30));
  });

  it('keeps nobody longer than one window', () => {
    expect(decideAt(true, rules, at(0), at(15))).toBeNull();
  });
});
