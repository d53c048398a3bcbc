import { type SettingValue, type VisitState } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

export type VisitRules = Pick<
  SettingValue<'fulfilment.visits'>,
  'earlyMinutes' | 'offlineHours' | 'closeHours'
>;

/** A visit as far as decisions about it need it. */
export interface VisitFacts {
  readonly state: VisitState;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly arrivedAt: Date | null;
  readonly leftAt: Date | null;
}

/** What the device of a caregiver says. */
export interface Claim {
  /** What its clock showed. */
  readonly at: Date;
  /** True when it could not be sent at once. */
  readonly offline: boolean;
}

/** Why nothing can be added to a visit. */
export type AddRefusal = 'fulfilment.visit-cancelled' | 'fulfilment.visit-not-begun';
/** Why nobody can check in or out. */
export type CheckRefusal = AddRefusal | 'fulfilment.visit-too-early' | 'fulfilment.visit-past';
/** Why a time cannot be corrected. */
export type CorrectRefusal = AddRefusal | 'fulfilment.wrong-time';

type Decided<T, Code extends string> = Result<T, { readonly code: Code }>;

/**
 * When it happened. A device with a connection is not asked: the server's clock is right. One without is believed, but not
 * about the future, and not after the hours of the setting.
 */
function momentOfClaim({ at, offline }: Claim, now: Date, { offlineHours }: VisitRules): Date | undefined {
  if (!offline) return now;
  if (now.getTime() - at.getTime() > offlineHours * HOUR_MS) return undefined;
  return at < now ? at : now;
}

/** When somebody came; null when that is known already. */
export function arrive(
  visit: VisitFacts,
  claim: Claim,
  now: Date,
  rules: VisitRules,
): Decided<Date | null, CheckRefusal> {
  if (visit.state === 'cancelled') return refuse({ code: 'fulfilment.visit-cancelled' });
  if (visit.state === 'checked_in' || visit.state === 'checked_out') return ok(null);
  const at = momentOfClaim(claim, now, rules);
  if (at === undefined || at.getTime() > visit.endsAt.getTime() + rules.closeHours * HOUR_MS)
    return refuse({ code: 'fulfilment.visit-past' });
  if (at.getTime() < visit.startsAt.getTime() - rules.earlyMinutes * MINUTE_MS)
    return refuse({ code: 'fulfilment.visit-too-early' });
  return ok(at);
}

/** When somebody left, never before they came; null when that is known already. */
export function leave(
  visit: VisitFacts,
  claim: Claim,
  now: Date,
  rules: VisitRules,
): Decided<Date | null, CheckRefusal> {
  if (visit.state === 'checked_out') return ok(null);
  const open = mayAdd(visit);
  if (!open.ok) return open;
  const at = momentOfClaim(claim, now, rules);
  if (at === undefined) return refuse({ code: 'fulfilment.visit-past' });
  return ok(visit.arrivedAt !== null && at < visit.arrivedAt ? visit.arrivedAt : at);
}

/** Whether tasks, words and pictures may be added: from the check-in on, and afterwards, as they may be sent late. */
export function mayAdd({ state }: Pick<VisitFacts, 'state'>): Decided<null, AddRefusal> {
  if (state === 'cancelled') return refuse({ code: 'fulfilment.visit-cancelled' });
  return state === 'checked_in' || state === 'checked_out'
    ? ok(null)
    : refuse({ code: 'fulfilment.visit-not-begun' });
}

/** The event by which a manager's word moves a visit; null when it only changes a time. */
export function correct(
  visit: VisitFacts,
  { what, at }: { readonly what: 'arrival' | 'leaving'; readonly at: Date },
  now: Date,
): Decided<'check_in' | 'check_out' | null, CorrectRefusal> {
  if (visit.state === 'cancelled') return refuse({ code: 'fulfilment.visit-cancelled' });
  if (at > now || Math.abs(at.getTime() - visit.startsAt.getTime()) > 24 * HOUR_MS)
    return refuse({ code: 'fulfilment.wrong-time' });
  if (what === 'arrival') {
    if (visit.leftAt !== null && at > visit.leftAt) return refuse({ code: 'fulfilment.wrong-time' });
    return ok(visit.state === 'scheduled' || visit.state === 'missed' ? 'check_in' : null);
  }
  const begun = mayAdd(visit);
  if (!begun.ok) return begun;
  if (visit.arrivedAt !== null && at < visit.arrivedAt) return refuse({ code: 'fulfilment.wrong-time' });
  return ok(visit.state === 'checked_in' ? 'check_out' : null);
}
