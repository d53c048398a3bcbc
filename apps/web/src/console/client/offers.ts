/** What the answering pages ask the API. */
import {
  type AcceptedOffer,
  type DeclinedOffer,
  type DeclineReason,
  type ExtendedOffer,
  type OfferDetail,
  type OfferList,
  type OfferState,
} from '@yilian/contracts';
import { answerOf, api } from '../../client/api';
import { learnTime } from '../../shell/clock';

const keyed = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

export async function offers(state: OfferState): Promise<OfferList> {
  const list = await answerOf(api.GET('/v1/offers', { params: { query: { state } } }));
  learnTime(list.serverNow);
  return list;
}

export async function offer(id: string): Promise<OfferDetail> {
  const shown = await answerOf(api.GET('/v1/offers/{id}', { params: { path: { id } } }));
  learnTime(shown.serverNow);
  return shown;
}

export const acceptOffer = (id: string, key: string): Promise<AcceptedOffer> =>
  answerOf(api.POST('/v1/offers/{id}/acceptance', { params: keyed(id, key) }));

export const declineOffer = (id: string, reason: DeclineReason, key: string): Promise<DeclinedOffer> =>
  answerOf(api.POST('/v1/offers/{id}/refusal', { body: { reason }, params: keyed(id, key) }));

export const extendOffer = (id: string, key: string): Promise<ExtendedOffer> =>
  answerOf(api.POST('/v1/offers/{id}/extension', { params: keyed(id, key) }));
