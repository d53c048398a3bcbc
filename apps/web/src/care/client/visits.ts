/** What caregivers ask the API and tell it. */
import { type paths } from '@yilian/api-client';
import { type CareDay, type CareVisit, type VisitMoved, type VisitProofKind } from '@yilian/contracts';
import { answerOf, api } from '../../client/api';
import { onThisDevice } from '../../client/kept';
import { learnTime } from '../../shell/clock';

type BodyOf<P extends keyof paths> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;
export type CheckBody = BodyOf<'/v1/visits/{id}/arrival'>;
export type MarksBody = BodyOf<'/v1/visits/{id}/tasks'>;
export type NoteBody = BodyOf<'/v1/visits/{id}/notes'>;

const KEPT = 'care.day';

/** The day as it was last known, for times without a connection. Signing out removes it. */
export const keptDay = (): CareDay | undefined => onThisDevice.get<CareDay>(KEPT);

/** The visits of a day; the present one is kept. @throws Refused */
export async function careDay(date?: string): Promise<CareDay> {
  const query = date === undefined ? {} : { date };
  const day = await answerOf(api.GET('/v1/caregivers/me/day', { params: { query } }));
  learnTime(day.serverNow);
  if (day.date === day.today) onThisDevice.set(KEPT, day);
  return day;
}

/** One of the own visits: as the day has it, so that what is kept is up to date, or by itself for another day. @throws Refused */
export async function careVisit(id: string): Promise<CareVisit> {
  const found = (await careDay()).items.find((visit) => visit.id === id);
  return found ?? answerOf(api.GET('/v1/visits/{id}', { params: { path: { id } } }));
}

const to = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

export const arrive = (id: string, body: CheckBody, key: string): Promise<VisitMoved> =>
  answerOf(api.POST('/v1/visits/{id}/arrival', { body, params: to(id, key) }));

export const leave = (id: string, body: CheckBody, key: string): Promise<VisitMoved> =>
  answerOf(api.POST('/v1/visits/{id}/leaving', { body, params: to(id, key) }));

export const markTasks = (id: string, body: MarksBody, key: string): Promise<VisitMoved> =>
  answerOf(api.POST('/v1/visits/{id}/tasks', { body, params: to(id, key) }));

export const writeNote = (id: string, body: NoteBody, key: string): Promise<VisitMoved> =>
  answerOf(api.POST('/v1/visits/{id}/notes', { body, params: to(id, key) }));

/** `proofId` is made here: sent twice it is one. */
export const putProof = (
  id: string,
  proofId: string,
  query: { readonly kind: VisitProofKind; readonly at: string },
  content: Blob,
): Promise<VisitMoved> =>
  answerOf(
    api.PUT('/v1/visits/{id}/proofs/{proofId}', {
      params: { path: { id, proofId }, query },
      body: content as never,
      bodySerializer: (body: unknown) => body as BodyInit,
      headers: { 'content-type': content.type },
    }),
  );
