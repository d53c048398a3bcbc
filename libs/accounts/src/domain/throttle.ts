/** What failed sign-ins are counted by: login from one address, login from anywhere, address for any login. */
export const THROTTLE_SCOPES = ['pair', 'login', 'address'] as const;
export type ThrottleScope = (typeof THROTTLE_SCOPES)[number];

/** A counter as it is stored; an attempt under way counts as failed until it succeeds. */
export interface Tally {
  readonly failures: number;
  readonly failedAt: Date;
  readonly openAt: Date;
  readonly succeededAt: Date | null;
}
export type Tallies = Readonly<Record<ThrottleScope, Tally | undefined>>;

/** The counters after one more attempt, or how long to wait for one. */
export type Admission =
  | { readonly admitted: true; readonly next: Readonly<Record<ThrottleScope, CountedAttempt>> }
  | { readonly admitted: false; readonly waitMs: number };
export interface CountedAttempt {
  readonly failures: number;
  readonly openAt: Date;
}

const FORGOTTEN_MS = 15 * 60_000;

/**
 * Free tries, then a pause that doubles with each further failure up to `mostMs`. A login as a whole is slowed by a
 * second only: a stranger must not lock a family out.
 */
const PAUSES: Readonly<Record<ThrottleScope, { free: number; mostMs: number }>> = {
  pair: { free: 5, mostMs: 15 * 60_000 },
  login: { free: 20, mostMs: 1_000 },
  address: { free: 50, mostMs: 60_000 },
};

/** Milliseconds until the next try after so many failures in a row. */
export function pauseMs(scope: ThrottleScope, failures: number): number {
  const { free, mostMs } = PAUSES[scope];
  return failures < free ? 0 : Math.min(mostMs, 1_000 * 2 ** (failures - free));
}

/** Admits an attempt and counts it, or says how long to wait. Who signed in from here before is not slowed by strangers. */
export function admit(tallies: Tallies, now: Date): Admission {
  const known = (tallies.pair?.succeededAt ?? null) !== null;
  const asked = THROTTLE_SCOPES.filter((scope) => !(known && scope === 'login'));
  const waits = asked.map((scope) => (tallies[scope]?.openAt.getTime() ?? 0) - now.getTime());
  const waitMs = Math.max(...waits);
  if (waitMs > 0) return { admitted: false, waitMs };
  const count = (scope: ThrottleScope): CountedAttempt => countOne(scope, tallies[scope], now);
  return {
    admitted: true,
    next: { pair: count('pair'), login: count('login'), address: count('address') },
  };
}

function countOne(scope: ThrottleScope, tally: Tally | undefined, now: Date): CountedAttempt {
  const remembered = tally && now.getTime() - tally.failedAt.getTime() < FORGOTTEN_MS ? tally.failures : 0;
  const failures = remembered + 1;
  return { failures, openAt: new Date(now.getTime() + pauseMs(scope, failures)) };
}
