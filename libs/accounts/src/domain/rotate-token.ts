/** Where a refresh token stands: usable, replaced by its successor, or ended with its whole family. */
export type TokenState = 'fresh' | 'used' | 'revoked';

/** A refresh token as it was found when somebody presented it. */
export interface PresentedToken {
  readonly state: TokenState;
  readonly usedAt: Date | null;
  readonly expiresAt: Date;
}

/** `rotate`: replace it. `repeat`: hand out the same successor again. `reused`: somebody has a copy. `ended`: sign in. */
export type Rotation = 'rotate' | 'repeat' | 'reused' | 'ended';

/** Two tabs that refresh at once, or a lost answer, are no theft. */
const REPEAT_MS = 10_000;

/**
 * Decides what a presented refresh token is worth. A used one is forgiven for 10 s, and only while its successor is
 * still fresh: once the successor was used too, the old one can only be a copy.
 */
export function decideRotation(token: PresentedToken, successor: TokenState | null, now: Date): Rotation {
  if (token.state === 'revoked' || token.expiresAt <= now) return 'ended';
  if (token.state === 'fresh') return 'rotate';
  const justUsed = token.usedAt !== null && now.getTime() - token.usedAt.getTime() <= REPEAT_MS;
  return justUsed && successor === 'fresh' ? 'repeat' : 'reused';
}
