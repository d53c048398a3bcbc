/** What pages ask the API about standing orders. */
import { type paths } from '@yilian/api-client';
import {
  type AskedDays,
  type SteeredOrder,
  type StandingOrderPage,
  type StandingOrderView,
} from '@yilian/contracts';
import { learnTime } from '../shell/clock';
import { answerOf, api } from './api';

type BodyOf<P extends keyof paths> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

export type NewOrder = BodyOf<'/v1/standing-orders'>;
export type OrderPause = BodyOf<'/v1/standing-orders/{id}/pause'>;
export type OrderEnd = BodyOf<'/v1/standing-orders/{id}/end'>;
export type LeftOutDay = BodyOf<'/v1/standing-orders/{id}/left-out-days'>;

/** A span of days; without a last one until further notice. */
export interface DaySpan {
  readonly from: string;
  readonly to?: string;
}

const to = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

export const beginOrder = (body: NewOrder, key: string): Promise<SteeredOrder> =>
  answerOf(api.POST('/v1/standing-orders', { body, params: { header: { 'Idempotency-Key': key } } }));

export const orders = (after?: string): Promise<StandingOrderPage> =>
  answerOf(api.GET('/v1/standing-orders', { params: { query: after === undefined ? {} : { after } } }));

export async function order(id: string): Promise<StandingOrderView> {
  const shown = await answerOf(api.GET('/v1/standing-orders/{id}', { params: { path: { id } } }));
  learnTime(shown.serverNow);
  return shown;
}

export const askedDays = (id: string, query: DaySpan): Promise<AskedDays> =>
  answerOf(api.GET('/v1/standing-orders/{id}/asked-days', { params: { path: { id }, query } }));

export const pauseOrder = (id: string, body: OrderPause, key: string): Promise<SteeredOrder> =>
  answerOf(api.POST('/v1/standing-orders/{id}/pause', { body, params: to(id, key) }));

export const resumeOrder = (id: string, key: string): Promise<SteeredOrder> =>
  answerOf(api.POST('/v1/standing-orders/{id}/resumption', { params: to(id, key) }));

export const leaveOutDay = (id: string, body: LeftOutDay, key: string): Promise<SteeredOrder> =>
  answerOf(api.POST('/v1/standing-orders/{id}/left-out-days', { body, params: to(id, key) }));

export const endOrder = (id: string, body: OrderEnd, key: string): Promise<SteeredOrder> =>
  answerOf(api.POST('/v1/standing-orders/{id}/end', { body, params: to(id, key) }));
