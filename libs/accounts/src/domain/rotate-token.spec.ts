import { decideRotation, type PresentedToken, type TokenState } from './rotate-token';

const now = new Date('2026-03-01T08:00:00Z');
const secondsAgo = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);
const token = (
  state: TokenState,
  usedAt: Date | null = null,
  expiresAt = secondsAgo(-60),
): PresentedToken => ({
  state,
  usedAt,
  expiresAt,
});

describe('decideRotation', () => {
  it('replaces a fresh token', () => {
    expect(decideRotation(token('fresh'), null, now)).toBe('rotate');
  });

  it('hands out the successor again within ten seconds', () => {
    expect(decideRotation(token('used', secondsAgo(10)), 'fresh', now)).toBe('repeat');
    expect(decideRotation(token('used', secondsAgo(10.001)), 'fresh', now)).toBe('reused');
  });

  it('takes a parent that comes after its grandchild for a copy, however early', () => {
    expect(decideRotation(token('used', secondsAgo(1)), 'used', now)).toBe('reused');
    expect(decideRotation(token('used', secondsAgo(1)), null, now)).toBe('reused');
  });

  it('ends with its time and with its family', () => {
    expect(decideRotation(token('fresh', null, now), null, now)).toBe('ended');
    expect(decideRotation(token('revoked'), null, now)).toBe('ended');
  });
});
