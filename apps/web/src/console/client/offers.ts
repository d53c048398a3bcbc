/** What the answering pages ask the API. */
import {
  type AcceptedOffer,
  type DeclinedOffer,
  type DeclineReason,
  type ExtendedOffer,
  type OfferDetail,
  type OfferList,
  type OfferState,
  type OfferStatistics,
  type PutOffOffer,
} from '@yilian/contracts';
import { answerOf, api } from '../../client/api';
import { learnTime } from '../../shell/clock';
import { serverClock } from '../answer/server-clock';

const MOST = 200;
const keyed = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

/** Learns the server's time from the answer. */
async function timed<T extends { readonly serverNow: string }>(question: Promise<T>): Promise<T> {
  const askedMs = performance.now();
  const answer = await question;
  const arrivedMs = performance.now();
  serverClock.learn({ serverMs: Date.parse(answer.serverNow), askedMs, arrivedMs });
  learnTime(answer.serverNow);
  return answer;
}

/** The first offers in one state. */
export const offers = (state: OfferState, limit = MOST): Promise<OfferList> =>
  timed(answerOf(api.GET('/v1/offers', { params: { query: { state, limit } } })));

export const offer = (id: string): Promise<OfferDetail> =>
  timed(answerOf(api.GET('/v1/offers/{id}', { params: { path: { id } } })));

export const acceptOffer = (id: string, key: string): Promise<AcceptedOffer> =>
  answerOf(api.POST('/v1/offers/{id}/acceptance', { params: keyed(id, key) }));

export const declineOffer = (id: string, reason: DeclineReason, key: string): Promise<DeclinedOffer> =>
  answerOf(api.POST('/v1/offers/{id}/refusal', { body: { reason }, params: keyed(id, key) }));

export const putOffOffer = (id: string, key: string): Promise<PutOffOffer> =>
  timed(answerOf(api.POST('/v1/offers/{id}/deferral', { params: keyed(id, key) })));

export const extendOffer = (id: string, key: string): Promise<ExtendedOffer> =>
  timed(answerOf(api.POST('/v1/offers/{id}/extension', { params: keyed(id, key) })));

interface Period {
  readonly from: string;
  readonly to: string;
}

export const statistics = (query: Period): Promise<OfferStatistics> =>
  answerOf(api.GET('/v1/offers/statistics', { params: { query } }));

/** The text of a table. */
export const offerTable = (query: Period & { readonly language: 'zh' | 'en' }): Promise<string> =>
  answerOf(api.GET('/v1/offers/export', { params: { query }, parseAs: 'text' }));
