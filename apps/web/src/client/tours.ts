/** What pages ask the API about looking at a facility. */
import { type paths } from '@yilian/api-client';
import { type TourDone, type TourPage, type TourSlots, type TourView } from '@yilian/contracts';
import { answerOf, api } from './api';

type BodyOf<P extends keyof paths> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

export type TourWish = BodyOf<'/v1/tours'>;
export type TourMoveWish = BodyOf<'/v1/tours/{id}/move'>;
export type TourEnding = BodyOf<'/v1/tours/{id}/cancellation'>['reason'];

const to = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

export const tourSlots = (facilityId: string): Promise<TourSlots> =>
  answerOf(api.GET('/v1/facilities/{id}/tour-slots', { params: { path: { id: facilityId } } }));

export const bookTour = (body: TourWish, key: string): Promise<TourDone> =>
  answerOf(api.POST('/v1/tours', { body, params: { header: { 'Idempotency-Key': key } } }));

export const tours = (): Promise<TourPage> => answerOf(api.GET('/v1/tours'));

export const tour = (id: string): Promise<TourView> =>
  answerOf(api.GET('/v1/tours/{id}', { params: { path: { id } } }));

export const moveTour = (id: string, body: TourMoveWish, key: string): Promise<TourDone> =>
  answerOf(api.POST('/v1/tours/{id}/move', { body, params: to(id, key) }));

export const cancelTour = (id: string, reason: TourEnding, key: string): Promise<TourDone> =>
  answerOf(api.POST('/v1/tours/{id}/cancellation', { body: { reason }, params: to(id, key) }));

/** The text of a calendar file. */
export const tourCalendar = (id: string, language: 'zh' | 'en'): Promise<string> =>
  answerOf(
    api.GET('/v1/tours/{id}/calendar', { params: { path: { id }, query: { language } }, parseAs: 'text' }),
  );
