import { settings } from '@yilian/contracts';
import { askedRest, nextWait } from './next-wait';

const rules = settings['integration.webhooks'].parse({});
const DAY = 86_400;

describe('nextWait', () => {
  it('follows the list, give or take a fifth, and then gives up', () => {
    expect(nextWait(1, 0.5, null, rules)).toBe(5);
    expect(nextWait(2, 0, null, rules)).toBeCloseTo(24);
    expect(nextWait(2, 1, null, rules)).toBeCloseTo(36);
    expect(nextWait(rules.waitSeconds.length, 0.5, null, rules)).toBe(DAY);
    expect(nextWait(rules.waitSeconds.length + 1, 0.5, null, rules)).toBeNull();
  });

  it('goes on for about three days', () => {
    const all = rules.waitSeconds.reduce((sum, one) => sum + one, 0) / DAY;
    expect(all).toBeGreaterThan(2.8);
    expect(all).toBeLessThan(3.3);
  });

  it('gives a receiver the rest that it asks for, within limits', () => {
    expect(nextWait(1, 0.5, 60, rules)).toBe(60);
    expect(nextWait(3, 0.5, 60, rules)).toBe(120);
    expect(nextWait(1, 0.5, 100 * DAY, rules)).toBe(DAY);
  });
});

describe('askedRest', () => {
  const now = Date.parse('2026-11-28T10:00:00Z');

  it('reads seconds and dates', () => {
    expect(askedRest('120', now)).toBe(120);
    expect(askedRest('Sat, 28 Nov 2026 10:01:00 GMT', now)).toBe(60);
    expect(askedRest('Sat, 28 Nov 2026 09:00:00 GMT', now)).toBe(0);
  });

  it('passes over what it cannot read', () => {
    expect(askedRest(undefined, now)).toBeNull();
    expect(askedRest('soon', now)).toBeNull();
  });
});
