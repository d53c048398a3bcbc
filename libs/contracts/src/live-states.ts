import { z } from 'zod';
import { Count, Moment, TownCode, Uuid } from './formats';
import { OfferState, RequestState, SosState } from './states';
import { BedKind, BedState, ServiceKind } from './vocabulary';

/** Beds of one kind in one state. */
export const BedCount = z.object({ kind: BedKind, state: BedState, count: Count }).meta({ id: 'BedCount' });
export type BedCount = z.infer<typeof BedCount>;

/** What an officer sees of a town at `asOf`, by the database's clock. Null = unknown or nobody, never "none counted". */
export const TownPicture = z
  .object({
    townCode: TownCode,
    asOf: Moment,
    requests: z.record(RequestState, Count),
    queueDepth: Count.describe('Requests that look for a provider: submitted, matching or offered.'),
    oldestSince: Moment.nullable().describe(
      'When the one that looks longest was submitted; null when nobody looks.',
    ),
    offersRunningOut: Count.describe('Open offers with less than a minute left.'),
    openAlerts: Count.describe('Calls for help that are not over.'),
    unheardSince: Moment.nullable().describe(
      'When the oldest call for help without an owner was raised; null when all have one.',
    ),
    beds: z.array(BedCount).nullable().describe('Null when beds were never counted in this town.'),
  })
  .meta({ id: 'TownPicture' });
export type TownPicture = z.infer<typeof TownPicture>;

/** What a reader's own channel shows. */
export const AccountSnapshot = z.object({ unread: Count });
export type AccountSnapshot = z.infer<typeof AccountSnapshot>;

/** What a family follows for one older person: requests that are not at rest, and calls for help. */
export const PersonSnapshot = z.object({
  alerts: z.array(z.object({ alertId: Uuid, state: SosState, version: z.int().min(1) })),
  requests: z.array(
    z.object({ requestId: Uuid, kind: ServiceKind, state: RequestState, version: z.int().min(1) }),
  ),
});
export type PersonSnapshot = z.infer<typeof PersonSnapshot>;

/** What a provider follows: the offers it may still answer. */
export const ProviderSnapshot = z.object({
  offers: z.array(
    z.object({ offerId: Uuid, requestId: Uuid, state: OfferState, expiresAt: Moment.nullable() }),
  ),
});
export type ProviderSnapshot = z.infer<typeof ProviderSnapshot>;
