import { type LockedRequest } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { type CareRequests } from '@yilian/requests';
import { type LockedOffer } from '../store/locked-offer.store';
import { type Offers } from '../store/offers.store';

/** Whose answer is taken: that of the provider asked, or of whoever proved otherwise that it speaks for it. */
export type Answerer = { readonly providerId: string } | 'proved';

/**
 * Locks an offer of the answering provider together with its request, request first as everywhere. Undefined for an offer
 * that does not exist or was made to somebody else: both look the same.
 */
export async function lockForAnswer(
  tx: Tx,
  offers: Offers,
  requests: CareRequests,
  offerId: string,
  who: Answerer = { providerId: tx.actor?.providerId ?? '' },
): Promise<{ offer: LockedOffer; request: LockedRequest } | undefined> {
  const requestId = (await offers.requestsOf(tx, [offerId])).get(offerId);
  if (requestId === undefined) return undefined;
  const [request] = await requests.lock(tx, [requestId]);
  const [offer] = await offers.lock(tx, [offerId]);
  if (!request || !offer) return undefined;
  return who === 'proved' || offer.providerId === who.providerId ? { offer, request } : undefined;
}
