import {
  type Guardian,
  type RequestState,
  type StayConfirmation,
  type StayOfRequest,
  type WantedUnits,
} from '@yilian/contracts';
import { addDays } from './units';

/** An application that is about to be taken in. */
export interface NewApplication {
  readonly guardian: Guardian;
  /** Null = whoever accepts it keeps the bed without a confirmation. */
  readonly keepHours: number | null;
}

/** Where the keeping of a bed stands, as it is stored. */
export interface StayKeeping {
  readonly keptUntil: Date | null;
  readonly confirmedAt: Date | null;
  readonly lapsedAt: Date | null;
  readonly moveInOn: string | null;
}

/** What is told of it; null while no bed is kept. */
export function confirmationOf(keeping: StayKeeping | undefined): StayConfirmation | null {
  if (!keeping?.keptUntil) return null;
  return {
    state: keeping.lapsedAt ? 'lapsed' : keeping.confirmedAt ? 'confirmed' : 'awaited',
    keptUntil: keeping.keptUntil.toISOString(),
    moveInOn: keeping.moveInOn,
  };
}

/** How many reminders are due by now: one at half time, two shortly before the end. */
export function remindersDue(
  keptUntil: Date,
  rules: { readonly keepHours: number; readonly lastReminderHours: number },
  now: Date,
): 0 | 1 | 2 {
  const hoursLeft = (keptUntil.getTime() - now.getTime()) / 3_600_000;
  // Of a short time the last reminder would come before the first one: then both come at half time.
  if (hoursLeft <= Math.min(rules.lastReminderHours, rules.keepHours / 2)) return 2;
  return hoursLeft <= rules.keepHours / 2 ? 1 : 0;
}

/** The day on which a stay ends, null = without an end, and whether somebody is there to try it. */
export function stayEnd(units: WantedUnits): { readonly endsOn: string | null; readonly trial: boolean } {
  if (units.kind !== 'residential') return { endsOn: null, trial: false };
  const { fromDate, nights, trial } = units;
  return { endsOn: nights === null ? null : addDays(fromDate, nights), trial: trial === true };
}

export type ContinueHindrance = 'requests.not-a-trial' | 'requests.trial-unconfirmed' | 'requests.trial-over';

/** Why a stay cannot be made permanent; undefined when it can. */
export function hindranceToContinue(
  { state, units }: { readonly state: RequestState; readonly units: WantedUnits },
  confirmation: StayConfirmation | null,
  today: string,
): ContinueHindrance | undefined {
  const { endsOn, trial } = stayEnd(units);
  if (!trial || endsOn === null) return 'requests.not-a-trial';
  const runs = (state === 'booked' || state === 'in_service') && today < endsOn;
  if (!runs) return 'requests.trial-over';
  return state === 'booked' && confirmation?.state === 'awaited' ? 'requests.trial-unconfirmed' : undefined;
}

/** The days on which somebody may move in: from the first day that was asked for, or today, on. */
export function moveInDays(
  fromDate: string,
  today: string,
  days: number,
): { readonly first: string; readonly last: string } {
  const first = fromDate > today ? fromDate : today;
  const last = addDays(fromDate, days);
  return { first, last: last > first ? last : first };
}

/** A stay with all that decides what its family may do. */
export interface StayToShow {
  readonly state: RequestState;
  readonly units: WantedUnits;
  readonly today: string;
  readonly keeping: StayKeeping;
  readonly continuedBy: string | null;
  readonly moveInDays: number;
}

/** What is particular about a stay, as its family sees it; null for anything else. */
export function stayView(stay: StayToShow): StayOfRequest | null {
  const { state, units, today, keeping, continuedBy } = stay;
  if (units.kind !== 'residential') return null;
  const confirmation = confirmationOf(keeping);
  return {
    ...stayEnd(units),
    mayContinue:
      continuedBy === null && hindranceToContinue({ state, units }, confirmation, today) === undefined,
    continuedBy,
    confirmation,
    latestMoveIn: moveInDays(units.fromDate, today, stay.moveInDays).last,
  };
}
