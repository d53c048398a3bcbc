/** What pages ask about reviews and complaints. */
import {
  type BookingReview,
  type ComplaintDone,
  type ComplaintKind,
  type ComplaintPage,
  type ComplaintView,
  type FacilityReviews,
  type ReviewDone,
  type ReviewParts,
} from '@yilian/contracts';
import { learnTime } from '../shell/clock';
import { answerOf, api } from './api';

/** What a family says about a booking. */
export interface ReviewSaid {
  readonly overall: number;
  readonly parts: ReviewParts;
  readonly words: string;
}

/** What a family complains about; a booking or a provider. */
export interface ComplaintSaid {
  readonly olderPersonId: string;
  readonly requestId: string | null;
  readonly providerId: string | null;
  readonly kind: ComplaintKind;
  readonly words: string;
}

const keyed = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

export const bookingReview = (id: string): Promise<BookingReview> =>
  answerOf(api.GET('/v1/requests/{id}/review', { params: { path: { id } } }));

export const writeReview = (id: string, body: ReviewSaid, key: string): Promise<ReviewDone> =>
  answerOf(api.POST('/v1/requests/{id}/review', { body, params: keyed(id, key) }));

export const correctReview = (id: string, body: ReviewSaid, key: string): Promise<ReviewDone> =>
  answerOf(api.POST('/v1/reviews/{id}/corrections', { body, params: keyed(id, key) }));

export const withdrawReview = (id: string, key: string): Promise<ReviewDone> =>
  answerOf(api.POST('/v1/reviews/{id}/withdrawal', { params: keyed(id, key) }));

/** Sends the bytes as they are; the server looks at them and not at what they claim to be. */
export const sendPhoto = (id: string, photo: Blob): Promise<ReviewDone> =>
  answerOf(
    api.PUT('/v1/reviews/{id}/photo', {
      body: photo as unknown as string,
      bodySerializer: (body) => body as unknown as Blob,
      headers: { 'content-type': photo.type },
      params: { path: { id } },
    }),
  );

export const facilityReviews = (id: string, after?: string): Promise<FacilityReviews> =>
  answerOf(
    api.GET('/v1/facilities/{id}/reviews', {
      params: { path: { id }, query: after === undefined ? {} : { after } },
    }),
  );

export const complaints = (after?: string): Promise<ComplaintPage> =>
  answerOf(api.GET('/v1/complaints', { params: { query: after === undefined ? {} : { after } } }));

export async function complaint(id: string): Promise<ComplaintView> {
  const shown = await answerOf(api.GET('/v1/complaints/{id}', { params: { path: { id } } }));
  learnTime(shown.serverNow);
  return shown;
}

export const makeComplaint = (body: ComplaintSaid, key: string): Promise<ComplaintDone> =>
  answerOf(api.POST('/v1/complaints', { body, params: { header: { 'Idempotency-Key': key } } }));

export const closeComplaint = (id: string, key: string): Promise<ComplaintDone> =>
  answerOf(api.POST('/v1/complaints/{id}/closing', { params: keyed(id, key) }));

export const reopenComplaint = (id: string, words: string, key: string): Promise<ComplaintDone> =>
  answerOf(api.POST('/v1/complaints/{id}/reopening', { body: { words }, params: keyed(id, key) }));
