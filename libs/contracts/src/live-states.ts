import { z } from 'zod';
import { OfferState, RequestState } from './states';
import { BedKind, BedState, ServiceKind, TownCode, Uuid } from './vocabulary';

const moment = z.iso.datetime({ offset: true });
const count = z.int().min(0);

/** Beds of one kind in one state. */
export const BedCount = z.object({ kind: BedKind, state: BedState, count });
export type BedCount = z.infer<typeof BedCount>;

/** What an officer sees of a town at `asOf`, by the database's clock. Null = unknown or nobody, never "none counted". */
export const TownPicture = z.object({
  townCode: TownCode,
  asOf: moment,
  requests: z.record(RequestState, count),
  /** Requests that look for a provider: submitted, matching or offered. */
  queueDepth: count,
  /** When the one that looks longest was submitted; null when nobody looks. */
  oldestSince: moment.nullable(),
  /** Open offers with less than a minute left. */
  offersRunningOut: count,
  /** Null when beds were never counted in this town. */
  beds: z.array(BedCount).nullable(),
});
export type TownPicture = z.infer<typeof TownPicture>;

/** What a family follows for one older person: requests that are not at rest. */
export const PersonSnapshot = z.object({
  requests: z.array(
    z.object({ requestId: Uuid, kind: ServiceKind, state: RequestState, version: z.int().min(1) }),
  ),
});
export type PersonSnapshot = z.infer<typeof PersonSnapshot>;

/** What a provider follows: the offers it may still answer. */
export const ProviderSnapshot = z.object({
  offers: z.array(
    z.object({ offerId: Uuid, requestId: Uuid, state: OfferState, expiresAt: moment.nullable() }),
  ),
});
export type ProviderSnapshot = z.infer<typeof ProviderSnapshot>;
