/** What pages ask the API about things that are not sent yet. */
import { type AgainView, type DraftLine, type DraftView } from '@yilian/contracts';
import { type paths } from '@yilian/api-client';
import { answerOf, api } from './api';

export type DraftWords = paths['/v1/drafts/{id}']['put']['requestBody']['content']['application/json'];

export const drafts = async (): Promise<readonly DraftLine[]> =>
  (await answerOf(api.GET('/v1/drafts'))).drafts;

export const showDraft = (id: string): Promise<DraftView> =>
  answerOf(api.GET('/v1/drafts/{id}', { params: { path: { id } } }));

export const putDraft = (id: string, body: DraftWords): Promise<DraftView> =>
  answerOf(api.PUT('/v1/drafts/{id}', { body, params: { path: { id } } }));

export const removeDraft = (id: string): Promise<unknown> =>
  answerOf(api.DELETE('/v1/drafts/{id}', { params: { path: { id } } }));

export const askAgain = (id: string): Promise<AgainView> =>
  answerOf(api.GET('/v1/requests/{id}/again', { params: { path: { id } } }));
