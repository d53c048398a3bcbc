/** What families ask about home visits. */
import { type VisitStories } from '@yilian/contracts';
import { answerOf, api } from './api';

export const visitsOf = (requestId: string): Promise<VisitStories> =>
  answerOf(api.GET('/v1/requests/{id}/visits', { params: { path: { id: requestId } } }));

/** A photo or signature; each look is written down. */
export const visitProof = (id: string, proofId: string): Promise<Blob> =>
  answerOf<unknown>(
    api.GET('/v1/visits/{id}/proofs/{proofId}', {
      params: { path: { id, proofId } },
      parseAs: 'blob',
    }),
  ) as Promise<Blob>;
