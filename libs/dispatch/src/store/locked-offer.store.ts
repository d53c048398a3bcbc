import { aboutRequest, type LockedRequest, type OfferState, type WithdrawReason } from '@yilian/contracts';

/** An offer locked in the transaction, with the database's clock at that moment. */
export interface LockedOffer {
  readonly id: string;
  readonly requestId: string;
  readonly providerId: string;
  readonly serviceId: string;
  readonly holdId: string;
  readonly state: OfferState;
  readonly expiresAt: Date;
  readonly extended: boolean;
  readonly withdrawReason: WithdrawReason | null;
  readonly now: Date;
}

/** The columns of a `LockedOffer` as the driver gives them. */
export interface OfferRaw {
  readonly id: string;
  readonly request_id: string;
  readonly provider_id: string;
  readonly service_id: string;
  readonly hold_id: string;
  readonly state: OfferState;
  readonly expires_at: Date;
  readonly extended: 0 | 1;
  readonly withdraw_reason: WithdrawReason | null;
  readonly now: Date;
}

/** What to select for an `OfferRaw`. */
export const OFFER_COLUMNS =
  'id, request_id, provider_id, service_id, hold_id, state, expires_at, extended, withdraw_reason, now(3) AS now';

/** Turns a row into the offer it holds. */
export const lockedOffer = (row: OfferRaw): LockedOffer => ({
  id: row.id,
  requestId: row.request_id,
  providerId: row.provider_id,
  serviceId: row.service_id,
  holdId: row.hold_id,
  state: row.state,
  expiresAt: row.expires_at,
  extended: row.extended === 1,
  withdrawReason: row.withdraw_reason,
  now: row.now,
});

/** An offer about to be made. */
export interface NewOffer {
  readonly id: string;
  readonly request: LockedRequest;
  readonly providerId: string;
  readonly serviceId: string;
  readonly holdId: string;
  readonly rank: number;
  readonly score: number;
  readonly distanceM: number | null;
  readonly decisionId: string | null;
  readonly sentAt: Date;
  readonly expiresAt: Date;
}

/** The ids and codes that every fact about an offer carries. */
export const aboutOffer = (
  offer: { readonly id: string; readonly providerId: string; readonly serviceId: string },
  request: LockedRequest,
  state: OfferState,
) => ({
  ...aboutRequest(request),
  ...{ offerId: offer.id, providerId: offer.providerId, serviceId: offer.serviceId, state },
});
