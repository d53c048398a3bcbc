/** What pages of houses and officers ask about findings. */
import {
  type EvidenceKept,
  type FindingDone,
  type FindingPage,
  type FindingShow,
  type FindingView,
  type InspectionItemList,
  type NewFinding,
  type ProviderPage,
} from '@yilian/contracts';
import { answerOf, api } from './api';

const keyed = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

export const findings = (show: FindingShow, limit = 50): Promise<FindingPage> =>
  answerOf(api.GET('/v1/findings', { params: { query: { show, limit } } }));

export const finding = (id: string): Promise<FindingView> =>
  answerOf(api.GET('/v1/findings/{id}', { params: { path: { id } } }));

export const inspectionItems = (): Promise<InspectionItemList> => answerOf(api.GET('/v1/inspection-items'));

export const openFinding = (body: NewFinding, key: string): Promise<FindingDone> =>
  answerOf(api.POST('/v1/findings', { body, params: { header: { 'Idempotency-Key': key } } }));

export const acceptFinding = (
  id: string,
  body: { readonly version: number; readonly words: string | null },
  key: string,
): Promise<FindingDone> =>
  answerOf(api.POST('/v1/findings/{id}/acceptance', { body, params: keyed(id, key) }));

export const returnFinding = (
  id: string,
  body: { readonly version: number; readonly dueOn: string; readonly words: string },
  key: string,
): Promise<FindingDone> => answerOf(api.POST('/v1/findings/{id}/return', { body, params: keyed(id, key) }));

export const extendFinding = (
  id: string,
  body: { readonly dueOn: string; readonly words: string },
  key: string,
): Promise<FindingDone> =>
  answerOf(api.POST('/v1/findings/{id}/extension', { body, params: keyed(id, key) }));

export const withdrawFinding = (id: string, words: string, key: string): Promise<FindingDone> =>
  answerOf(api.POST('/v1/findings/{id}/withdrawal', { body: { words }, params: keyed(id, key) }));

export const answerFinding = (
  id: string,
  body: { readonly words: string; readonly evidence: string[] },
  key: string,
): Promise<FindingDone> => answerOf(api.POST('/v1/findings/{id}/answer', { body, params: keyed(id, key) }));

export const askForTime = (
  id: string,
  body: { readonly until: string; readonly words: string },
  key: string,
): Promise<FindingDone> =>
  answerOf(api.POST('/v1/findings/{id}/time-request', { body, params: keyed(id, key) }));

const evidencePath = (id: string, evidenceId: string) => ({ path: { id, evidenceId } });

/** Sends the bytes as they are; the server looks at them and not at what they claim to be. */
export const putEvidence = (id: string, evidenceId: string, file: Blob): Promise<EvidenceKept> =>
  answerOf(
    api.PUT('/v1/findings/{id}/evidence/{evidenceId}', {
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as Blob,
      headers: { 'content-type': file.type },
      params: evidencePath(id, evidenceId),
    }),
  );

export const removeEvidence = (id: string, evidenceId: string): Promise<EvidenceKept> =>
  answerOf(api.DELETE('/v1/findings/{id}/evidence/{evidenceId}', { params: evidencePath(id, evidenceId) }));

export const openEvidence = (id: string, evidenceId: string): Promise<Blob> =>
  answerOf(
    api.GET('/v1/findings/{id}/evidence/{evidenceId}', {
      params: evidencePath(id, evidenceId),
      parseAs: 'blob',
    }),
  );

/** Houses of the officer's area, as many as one page may hold, from where the page before ended. */
export const houses = (cursor?: string): Promise<ProviderPage> =>
  answerOf(api.GET('/v1/providers', { params: { query: { limit: 200, ...(cursor && { cursor }) } } }));
