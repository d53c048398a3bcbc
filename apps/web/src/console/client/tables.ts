/** What the tables of seats, portions and prices ask the API. */
import {
  type ClosingReason,
  type DayClosed,
  type PriceHistory,
  type PriceItem,
  type PromiseList,
  type SlotCutoff,
  type SlotList,
  type SlotPart,
} from '@yilian/contracts';
import { answerOf, api } from '../../client/api';
import { learnTime } from '../../shell/clock';

const keyed = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

/** Numbers of a day's part as a manager wants them; `version` is the one that was read, 0 where there was none. */
export interface WantedSlot {
  readonly date: string;
  readonly part: SlotPart;
  readonly capacity: number;
  readonly outOfService: number;
  readonly version: number;
}
export interface WantedPrice {
  readonly fromDate: string;
  readonly priceFen: number | null;
  readonly toFen: number | null;
  readonly includes: PriceItem[] | null;
}

export async function slots(id: string, from: string, to: string): Promise<SlotList> {
  const list = await answerOf(
    api.GET('/v1/services/{id}/slots', { params: { path: { id }, query: { from, to } } }),
  );
  learnTime(list.serverNow);
  return list;
}
export const setSlots = (id: string, wanted: readonly WantedSlot[]): Promise<unknown> =>
  answerOf(api.PUT('/v1/services/{id}/slots', { params: { path: { id } }, body: { slots: [...wanted] } }));

export const setCutoffs = (id: string, cutoffs: readonly SlotCutoff[]): Promise<unknown> =>
  answerOf(
    api.PUT('/v1/services/{id}/cutoffs', { params: { path: { id } }, body: { cutoffs: [...cutoffs] } }),
  );

export const promises = (id: string, date: string): Promise<PromiseList> =>
  answerOf(
    api.GET('/v1/services/{id}/promises', { params: { path: { id }, query: { from: date, to: date } } }),
  );

export const closeDay = (
  id: string,
  body: { readonly date: string; readonly reason: ClosingReason; readonly keepPromised: boolean },
  key: string,
): Promise<DayClosed> =>
  answerOf(api.POST('/v1/services/{id}/closing-days', { body, params: keyed(id, key) }));

export const reopenDay = (id: string, date: string): Promise<DayClosed> =>
  answerOf(api.DELETE('/v1/services/{id}/closing-days/{date}', { params: { path: { id, date } } }));

export const prices = (id: string): Promise<PriceHistory> =>
  answerOf(api.GET('/v1/services/{id}/prices', { params: { path: { id } } }));

export const sayPrice = (id: string, body: WantedPrice, key: string): Promise<unknown> =>
  answerOf(api.POST('/v1/services/{id}/prices', { body, params: keyed(id, key) }));

export const takePriceBack = (id: string, priceId: string): Promise<unknown> =>
  answerOf(api.DELETE('/v1/services/{id}/prices/{priceId}', { params: { path: { id, priceId } } }));
