/** What pages ask about stays in a home: rules, papers, moving in. */
import { newId } from '@yilian/kernel';
import {
  type ConfirmedStay,
  type PaperGroup,
  type PaperKind,
  type StayRules,
  type SubmittedRequest,
} from '@yilian/contracts';
import { answerOf, api } from './api';

export const stayRules = (provider?: string): Promise<StayRules> =>
  answerOf(api.GET('/v1/stay-rules', { params: { query: provider === undefined ? {} : { provider } } }));

export const papers = async (personId: string): Promise<readonly PaperGroup[]> =>
  (await answerOf(api.GET('/v1/older-persons/{id}/papers', { params: { path: { id: personId } } }))).papers;

/** Sends the bytes as they are, under an id made here: sent twice, it is kept once. */
export const putPaper = async (
  personId: string,
  kind: PaperKind,
  file: Blob,
): Promise<readonly PaperGroup[]> => {
  const answer = await answerOf(
    api.PUT('/v1/older-persons/{id}/papers/{paperId}', {
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as Blob,
      headers: { 'content-type': file.type },
      params: { path: { id: personId, paperId: newId() }, query: { kind } },
    }),
  );
  return answer.papers;
};

export const removePaper = async (personId: string, paperId: string): Promise<readonly PaperGroup[]> =>
  (
    await answerOf(
      api.DELETE('/v1/older-persons/{id}/papers/{paperId}', { params: { path: { id: personId, paperId } } }),
    )
  ).papers;

export const promisePaper = async (personId: string, kind: PaperKind): Promise<readonly PaperGroup[]> =>
  (
    await answerOf(
      api.POST('/v1/older-persons/{id}/paper-promises/{kind}', {
        params: { path: { id: personId, kind }, header: { 'Idempotency-Key': newId() } },
      }),
    )
  ).papers;

/** What stands in a sheet; each look is written down. */
export async function openPaper(paperId: string): Promise<Blob> {
  const sheet: unknown = await answerOf(
    api.GET('/v1/papers/{id}', { params: { path: { id: paperId }, query: {} }, parseAs: 'blob' }),
  );
  return sheet as Blob;
}

export const confirmStay = (
  requestId: string,
  body: { readonly moveInOn: string; readonly promisePapers: boolean },
  key: string,
): Promise<ConfirmedStay> =>
  answerOf(
    api.POST('/v1/requests/{id}/stay-confirmation', {
      body,
      params: { path: { id: requestId }, header: { 'Idempotency-Key': key } },
    }),
  );

export const continueStay = (requestId: string, key: string): Promise<SubmittedRequest> =>
  answerOf(
    api.POST('/v1/requests/{id}/continuation', {
      params: { path: { id: requestId }, header: { 'Idempotency-Key': key } },
    }),
  );
