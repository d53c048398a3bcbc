import { type WantedUnits } from '@yilian/contracts';

/** Units somebody would like to keep, whole or not at all: for an offer, or for a family that has not asked yet. */
export interface HoldWish {
  readonly holdId: string;
  readonly offerId: string | null;
  readonly requestId: string | null;
  readonly serviceId: string;
  /** Where the older person lives: not every caregiver goes everywhere. */
  readonly townCode: string;
  readonly units: WantedUnits;
  /** The bed to give if it will do: somebody stays where they are. */
  readonly bedId?: string | undefined;
  /** Caregivers whom the person knows, the latest first: preferred for visits, never demanded. */
  readonly familiar?: readonly string[];
  /** Until then the hold waits for an answer, on the database's clock. */
  readonly untilAt: Date;
}

/** Why nothing of a service is given now: an officer stopped its provider, or it takes nobody at the moment. */
export type ShutReason = 'suspended' | 'closed';

/** `past_cutoff`: too late for at least one of the wanted dates, whatever is free. */
export type HoldRefusal = 'no_unit' | 'past_cutoff' | ShutReason;

export type HoldOutcome =
  | { readonly holdId: string; readonly held: true }
  | { readonly holdId: string; readonly held: false; readonly reason: HoldRefusal };
