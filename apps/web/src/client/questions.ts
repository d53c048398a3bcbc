/** Everything that pages ask the API, one function for each question. */
import { type paths } from '@yilian/api-client';
import { learnTime } from '../shell/clock';
import {
  type Area,
  type CancellationPreview,
  type CancelledRequest,
  type CaregiverView,
  type Estimate,
  type Me,
  type MessagePage,
  type NotificationPreferences,
  type PersonView,
  type RequestPage,
  type RequestView,
  type SubmittedRequest,
} from '@yilian/contracts';
import { answerOf, api } from './api';
import { onThisDevice } from './kept';

type BodyOf<P extends keyof paths, M extends 'post' | 'patch'> =
  paths[P] extends Record<M, { requestBody: { content: { 'application/json': infer Body } } }> ? Body : never;

export type PersonForm = BodyOf<'/v1/older-persons', 'post'>;
export type PersonChanges = BodyOf<'/v1/older-persons/{id}', 'patch'>;
export type CancelReason = BodyOf<'/v1/requests/{id}/cancellation', 'post'>['reason'];
export type NewRequest = BodyOf<'/v1/requests', 'post'>;
export type EstimateQuestion = BodyOf<'/v1/estimates', 'post'>;

export const registerFamily = (body: BodyOf<'/v1/accounts', 'post'>): Promise<{ login: string }> =>
  answerOf(api.POST('/v1/accounts', { body }));

export const whoAmI = (): Promise<Me> => answerOf(api.GET('/v1/me'));

let areas: Promise<readonly Area[]> | undefined;

/** The towns of the city; asked once. */
export function towns(): Promise<readonly Area[]> {
  areas ??= answerOf(api.GET('/v1/areas')).then((answer) =>
    answer.areas.filter(({ kind }) => kind === 'town'),
  );
  areas.catch(() => (areas = undefined));
  return areas;
}

export const olderPersons = async (): Promise<readonly PersonView[]> =>
  (await answerOf(api.GET('/v1/older-persons'))).olderPersons;

export const olderPerson = (id: string): Promise<PersonView> =>
  answerOf(api.GET('/v1/older-persons/{id}', { params: { path: { id } } }));

export const addPerson = (body: PersonForm, key: string): Promise<{ id: string }> =>
  answerOf(api.POST('/v1/older-persons', { body, params: { header: { 'Idempotency-Key': key } } }));

export const changePerson = (id: string, body: PersonChanges): Promise<{ id: string; version: number }> =>
  answerOf(api.PATCH('/v1/older-persons/{id}', { body, params: { path: { id } } }));

export async function submitRequest(body: NewRequest, key: string): Promise<SubmittedRequest> {
  const sent = await answerOf(
    api.POST('/v1/requests', {
      body,
      params: { header: { 'Idempotency-Key': key } },
    }),
  );
  learnTime(sent.serverNow);
  return sent;
}

export async function request(id: string): Promise<RequestView> {
  const shown = await answerOf(api.GET('/v1/requests/{id}', { params: { path: { id } } }));
  learnTime(shown.serverNow);
  return shown;
}

export const caregiver = (requestId: string): Promise<CaregiverView> =>
  answerOf(api.GET('/v1/requests/{id}/caregiver', { params: { path: { id: requestId } } }));

export const preferences = (): Promise<NotificationPreferences> =>
  answerOf(api.GET('/v1/me/notification-preferences'));

export const choosePreferences = (body: NotificationPreferences): Promise<NotificationPreferences> =>
  answerOf(api.PUT('/v1/me/notification-preferences', { body }));

export async function cancellationPreview(id: string): Promise<CancellationPreview> {
  const shown = await answerOf(
    api.GET('/v1/requests/{id}/cancellation-preview', { params: { path: { id } } }),
  );
  learnTime(shown.serverNow);
  return shown;
}

/** `shownCostFen` is what the reader was told before; it never costs more than that. */
export const cancelRequest = (
  id: string,
  body: { readonly reason: CancelReason; readonly shownCostFen: number },
  key: string,
): Promise<CancelledRequest> =>
  answerOf(
    api.POST('/v1/requests/{id}/cancellation', {
      body,
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );

/** The text of a calendar file. */
export const calendarFile = (id: string, language: 'zh' | 'en'): Promise<string> =>
  answerOf(
    api.GET('/v1/requests/{id}/calendar', {
      params: { path: { id }, query: { language } },
      parseAs: 'text',
    }),
  );

export const makeEstimate = (body: EstimateQuestion): Promise<Estimate> =>
  answerOf(api.POST('/v1/estimates', { body }));

/** The last known bookings and when they were known; what a list shows without a connection. */
export interface KnownBookings extends RequestPage {
  readonly asOf: string;
}

/** The newest bookings; they are kept for times without a connection. */
export async function bookings(after?: string): Promise<RequestPage> {
  const query = after === undefined ? { limit: 20 } : { limit: 20, after };
  const page = await answerOf(api.GET('/v1/requests', { params: { query } }));
  if (after === undefined) {
    onThisDevice.set('bookings', { ...page, asOf: new Date().toISOString() } satisfies KnownBookings);
  }
  return page;
}

export const knownBookings = (): KnownBookings | undefined => onThisDevice.get<KnownBookings>('bookings');

export const messages = (after?: string): Promise<MessagePage> =>
  answerOf(api.GET('/v1/me/messages', { params: { query: after === undefined ? {} : { after } } }));

export const readMessage = (id: string): Promise<unknown> =>
  answerOf(api.POST('/v1/me/messages/{id}/reading', { params: { path: { id } } }));
