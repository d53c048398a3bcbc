import { type OfferState, type RequestState } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { offerMachine } from './offer.machine';

/** An offer as it was locked, with the moment of locking: both by the database's clock. */
export interface OfferToAnswer {
  readonly state: OfferState;
  readonly expiresAt: Date;
  readonly extended: boolean;
  readonly withdrawReason: string | null;
}

export type AnswerRefusal =
  'dispatch.offer-expired' | 'dispatch.offer-taken' | 'dispatch.offer-withdrawn' | 'dispatch.offer-answered';
export type ExtendRefusal = AnswerRefusal | 'dispatch.extended-already' | 'dispatch.others-wait';

/** Whether an offer may still be answered, and if not, why in the provider's terms. */
export function answerable(offer: OfferToAnswer, now: Date): Result<OfferState, { code: AnswerRefusal }> {
  if (offer.state === 'withdrawn') {
    return refuse({
      code:
        offer.withdrawReason === 'accepted_elsewhere' ? 'dispatch.offer-taken' : 'dispatch.offer-withdrawn',
    });
  }
  if (offer.state === 'expired') return refuse({ code: 'dispatch.offer-expired' });
  if (offer.state !== 'open') return refuse({ code: 'dispatch.offer-answered' });
  if (offer.expiresAt <= now) return refuse({ code: 'dispatch.offer-expired' });
  return ok(offer.state);
}

/** A yes in time, while somebody still waits for it. */
export function acceptOffer(
  offer: OfferToAnswer,
  request: RequestState,
  now: Date,
): Result<OfferState, { code: AnswerRefusal }> {
  const open = answerable(offer, now);
  if (!open.ok) return open;
  if (request === 'booked') return refuse({ code: 'dispatch.offer-taken' });
  if (request !== 'offered' && request !== 'escalated') return refuse({ code: 'dispatch.offer-withdrawn' });
  return ok(offerMachine.next(offer.state, 'accept')!);
}

/** A no, always welcome while the offer is open. */
export function declineOffer(offer: OfferToAnswer, now: Date): Result<OfferState, { code: AnswerRefusal }> {
  const open = answerable(offer, now);
  return open.ok ? ok(offerMachine.next(offer.state, 'decline')!) : open;
}

/** More time, once, and only while nobody else is asked for the same request. Returns the new deadline. */
export function extendOffer(
  offer: OfferToAnswer,
  others: number,
  now: Date,
  extensionSeconds: number,
): Result<Date, { code: ExtendRefusal }> {
  const open = answerable(offer, now);
  if (!open.ok) return open;
  if (offer.extended) return refuse({ code: 'dispatch.extended-already' });
  if (others > 0) return refuse({ code: 'dispatch.others-wait' });
  return ok(new Date(offer.expiresAt.getTime() + extensionSeconds * 1000));
}
