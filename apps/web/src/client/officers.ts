/** What pages ask for officers: whom to call, what older people said no to. */
import {
  type Contact,
  type ObjectionList,
  type PersonNoticeList,
  type SettledObjection,
  type ToldNotice,
} from '@yilian/contracts';
import { answerOf, api } from './api';

const keyed = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

export const notices = (): Promise<PersonNoticeList> => answerOf(api.GET('/v1/older-person-notices'));

export const noteTold = (id: string, key: string): Promise<ToldNotice> =>
  answerOf(api.POST('/v1/older-person-notices/{id}/telling', { params: keyed(id, key) }));

export const objections = (): Promise<ObjectionList> => answerOf(api.GET('/v1/objections'));

export const settleObjection = (id: string, key: string): Promise<SettledObjection> =>
  answerOf(api.POST('/v1/objections/{id}/settlement', { params: keyed(id, key) }));

/** Name and telephone of somebody who has to be called; each look is written down and shown to the family. */
export const openContact = (id: string, key: string): Promise<Contact> =>
  answerOf(
    api.POST('/v1/older-persons/{id}/contact-views', {
      body: { purpose: 'arranging_service' },
      params: keyed(id, key),
    }),
  );
