/** What pages ask about the rights of an older person: who may see and ask, consents, looks, copy and deletion. */
import {
  type AccessHistory,
  type AnsweredInvitation,
  type ChangeHistory,
  type ConsentBook,
  type ConsentPurpose,
  type DeletionState,
  type DepartureState,
  type InvitationView,
  type LinkBasis,
  type LinkBook,
  type LinkScope,
  type MadeObjection,
  type NewInvitation,
  type Relation,
  type RequestObjections,
} from '@yilian/contracts';
import { answerOf, api } from './api';
import { copyOf, type DataCopy } from './data-copy';
import { unreachable } from './refused';

const of = (id: string) => ({ path: { id } });
const keyed = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });
const withKey = (key: string) => ({ header: { 'Idempotency-Key': key } });

export const linkBook = (id: string): Promise<LinkBook> =>
  answerOf(api.GET('/v1/older-persons/{id}/links', { params: of(id) }));

/** Whom to invite; one of login and phone is empty. */
export interface InvitationForm {
  readonly login: string;
  readonly phone: string;
  readonly relation: Relation;
  readonly basis: LinkBasis | null;
  readonly scopes: LinkScope[];
}
export const inviteHelper = (
  id: string,
  { login, phone, ...terms }: InvitationForm,
  key: string,
): Promise<NewInvitation> =>
  answerOf(
    api.POST('/v1/older-persons/{id}/invitations', {
      body: { ...terms, consent: true as const, ...(login === '' ? { phone } : { login }) },
      params: keyed(id, key),
    }),
  );

export const withdrawInvitation = (id: string, invitationId: string): Promise<unknown> =>
  answerOf(
    api.DELETE('/v1/older-persons/{id}/invitations/{invitationId}', {
      params: { path: { id, invitationId } },
    }),
  );

export const changeLink = (id: string, linkId: string, scopes: LinkScope[]): Promise<unknown> =>
  answerOf(
    api.PATCH('/v1/older-persons/{id}/links/{linkId}', {
      body: { scopes },
      params: { path: { id, linkId } },
    }),
  );

export const endLink = (id: string, linkId: string): Promise<unknown> =>
  answerOf(api.DELETE('/v1/older-persons/{id}/links/{linkId}', { params: { path: { id, linkId } } }));

export const objectToLink = (
  id: string,
  linkId: string,
  words: string,
  key: string,
): Promise<MadeObjection> =>
  answerOf(
    api.POST('/v1/older-persons/{id}/links/{linkId}/objection', {
      body: { words },
      params: { path: { id, linkId }, header: { 'Idempotency-Key': key } },
    }),
  );

export const viewInvitation = (code: string): Promise<InvitationView> =>
  answerOf(api.POST('/v1/invitation-views', { body: { code } }));

export const answerInvitation = (code: string, accept: boolean, key: string): Promise<AnsweredInvitation> =>
  answerOf(api.POST('/v1/invitation-answers', { body: { code, accept }, params: withKey(key) }));

export const consentBook = (id: string): Promise<ConsentBook> =>
  answerOf(api.GET('/v1/older-persons/{id}/consents', { params: of(id) }));

/** A decision about a purpose, on the sentences that were shown. */
export interface ConsentForm {
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  readonly textVersion: string;
}
export const decideConsent = (id: string, body: ConsentForm, key: string): Promise<unknown> =>
  answerOf(api.POST('/v1/older-persons/{id}/consents', { body, params: keyed(id, key) }));

export const accessHistory = (id: string, before?: string): Promise<AccessHistory> =>
  answerOf(
    api.GET('/v1/older-persons/{id}/access-history', {
      params: { ...of(id), query: before === undefined ? {} : { before } },
    }),
  );

export const changeHistory = (id: string): Promise<ChangeHistory> =>
  answerOf(api.GET('/v1/older-persons/{id}/changes', { params: of(id) }));

/** A whole copy, section by section. @throws Refused also when it was broken off on the way */
export async function dataCopy(id: string): Promise<DataCopy> {
  const text = await answerOf(
    api.GET('/v1/older-persons/{id}/data-copy', { params: of(id), parseAs: 'text' }),
  );
  const copy = copyOf(text);
  if (!copy) throw unreachable();
  return copy;
}

export const deletionState = (id: string): Promise<DeletionState> =>
  answerOf(api.GET('/v1/older-persons/{id}/deletion', { params: of(id) }));

export const askForDeletion = (id: string, key: string): Promise<DeletionState> =>
  answerOf(api.POST('/v1/older-persons/{id}/deletion', { params: keyed(id, key) }));

export const undoDeletion = (id: string): Promise<unknown> =>
  answerOf(api.DELETE('/v1/older-persons/{id}/deletion', { params: of(id) }));

export const requestObjections = (id: string): Promise<RequestObjections> =>
  answerOf(api.GET('/v1/requests/{id}/objections', { params: of(id) }));

export const objectToRequest = (id: string, words: string, key: string): Promise<MadeObjection> =>
  answerOf(api.POST('/v1/requests/{id}/objections', { body: { words }, params: keyed(id, key) }));

export const departure = (): Promise<DepartureState> => answerOf(api.GET('/v1/me/departure'));

export const leave = (key: string): Promise<DepartureState> =>
  answerOf(api.POST('/v1/me/departure', { params: withKey(key) }));

export const stay = (): Promise<unknown> => answerOf(api.DELETE('/v1/me/departure'));
