import { type Role } from '@yilian/contracts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

interface Life {
  readonly idleMs: number;
  readonly wholeMs: number;
}

/** Who sees other people's data signs in every working day; a family's phone stays signed in. */
const office: Life = { idleMs: 30 * MINUTE_MS, wholeMs: 12 * HOUR_MS };
const OFFICE_ROLES: ReadonlySet<Role> = new Set([
  'provider_manager',
  'town_officer',
  'city_officer',
  'operator',
]);

/**
 * Until when a session may be continued. At a desk: 30 minutes without use, 12 hours in all. Families and caregivers:
 * `idleDays` without use, 90 days in all.
 */
export function sessionEndsAt(role: Role, startedAt: Date, now: Date, idleDays: number): Date {
  const life = OFFICE_ROLES.has(role) ? office : { idleMs: idleDays * DAY_MS, wholeMs: 90 * DAY_MS };
  return new Date(Math.min(now.getTime() + life.idleMs, startedAt.getTime() + life.wholeMs));
}
