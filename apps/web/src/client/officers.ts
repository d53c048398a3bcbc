/** What pages ask for officers: whom to call, what older people said no to, to whom somebody has to see. */
import {
  type AutoAcceptDecision,
  type AutoAcceptRules,
  type Contact,
  type FindingPage,
  type ObjectionList,
  type PersonNoticeList,
  type SettledObjection,
  type ToldNotice,
  type WelfareCheckList,
  type WelfareCheckView,
  type WelfareMoved,
  type WelfareOutcome,
} from '@yilian/contracts';
import { answerOf, api } from './api';

const keyed = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

export const notices = (): Promise<PersonNoticeList> => answerOf(api.GET('/v1/older-person-notices'));

export const noteTold = (id: string, key: string): Promise<ToldNotice> =>
  answerOf(api.POST('/v1/older-person-notices/{id}/telling', { params: keyed(id, key) }));

/** What houses did about findings and nobody has decided about. */
export const findingsToDecide = (): Promise<FindingPage> =>
  answerOf(api.GET('/v1/findings', { params: { query: { show: 'answered', limit: 100 } } }));

export const objections = (): Promise<ObjectionList> => answerOf(api.GET('/v1/objections'));

export const settleObjection = (id: string, key: string): Promise<SettledObjection> =>
  answerOf(api.POST('/v1/objections/{id}/settlement', { params: keyed(id, key) }));

/** Rules of accepting at once in the own area, those that wait for a decision first. */
export const autoAcceptRules = (): Promise<AutoAcceptRules> => answerOf(api.GET('/v1/auto-accept-rules'));

export const decideRule = (id: string, body: AutoAcceptDecision, key: string): Promise<unknown> =>
  answerOf(api.POST('/v1/services/{id}/auto-acceptance/decision', { body, params: keyed(id, key) }));

/** Name and telephone of somebody who has to be called; each look is written down and shown to the family. */
export const openContact = (id: string, key: string): Promise<Contact> =>
  answerOf(
    api.POST('/v1/older-persons/{id}/contact-views', {
      body: { purpose: 'arranging_service' },
      params: keyed(id, key),
    }),
  );

/** Keeps a house out of new offers, with a reason that everybody reads, and lets it back in. */
export const suspendProvider = (id: string, reason: string, key: string): Promise<unknown> =>
  answerOf(api.POST('/v1/providers/{id}/suspension', { body: { reason }, params: keyed(id, key) }));

export const resumeProvider = (id: string): Promise<unknown> =>
  answerOf(api.DELETE('/v1/providers/{id}/suspension', { params: { path: { id } } }));

export const welfareChecks = (): Promise<WelfareCheckList> => answerOf(api.GET('/v1/welfare-checks'));

export const welfareCheck = (id: string): Promise<WelfareCheckView> =>
  answerOf(api.GET('/v1/welfare-checks/{id}', { params: { path: { id } } }));

export const takeWelfareCheck = (id: string, key: string): Promise<WelfareMoved> =>
  answerOf(api.POST('/v1/welfare-checks/{id}/acknowledgement', { params: keyed(id, key) }));

export const closeWelfareCheck = (
  id: string,
  body: { readonly outcome: WelfareOutcome; readonly note: string },
  key: string,
): Promise<WelfareMoved> =>
  answerOf(api.POST('/v1/welfare-checks/{id}/closing', { body, params: keyed(id, key) }));
