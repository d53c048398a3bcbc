/** What the pages of papers and reviews ask the API. */
import {
  type ComplaintPage,
  type ComplaintView,
  type LicenceKind,
  type ProviderPapers,
  type ProviderReviews,
} from '@yilian/contracts';
import { answerOf, api } from '../../client/api';

export interface NewLicence {
  readonly kind: LicenceKind;
  readonly number: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export const papers = (): Promise<ProviderPapers> => answerOf(api.GET('/v1/providers/me/papers'));

export const putLicence = (id: string, body: NewLicence): Promise<unknown> =>
  answerOf(api.PUT('/v1/providers/me/papers/{id}', { params: { path: { id } }, body }));

export const removeLicence = (id: string): Promise<unknown> =>
  answerOf(api.DELETE('/v1/providers/me/papers/{id}', { params: { path: { id } } }));

/** Sends the bytes as they are; the server looks at them and not at what they claim to be. */
export const putLicenceFile = (id: string, file: Blob): Promise<unknown> =>
  answerOf(
    api.PUT('/v1/providers/me/papers/{id}/file', {
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as Blob,
      headers: { 'content-type': file.type },
      params: { path: { id } },
    }),
  );

export const licenceFile = (id: string): Promise<Blob> =>
  answerOf(api.GET('/v1/providers/me/papers/{id}/file', { params: { path: { id } }, parseAs: 'blob' }));

export const ownReviews = (after?: string): Promise<ProviderReviews> =>
  answerOf(api.GET('/v1/providers/me/reviews', { params: { query: after === undefined ? {} : { after } } }));

export const replyToReview = (id: string, words: string, key: string): Promise<unknown> =>
  answerOf(
    api.POST('/v1/reviews/{id}/reply', {
      body: { words },
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );

export const sharedComplaints = (): Promise<ComplaintPage> =>
  answerOf(api.GET('/v1/complaints', { params: { query: {} } }));

export const complaint = (id: string): Promise<ComplaintView> =>
  answerOf(api.GET('/v1/complaints/{id}', { params: { path: { id } } }));
