/**
 * Calls for help from this device. What was pressed is kept before it is sent, so neither a broken connection nor a reload
 * loses it, and the key that is kept with it makes one call of however many attempts.
 */
import { type paths } from '@yilian/api-client';
import { type SosDetail, type SosLines, type SosMoved, type SosView } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { learnTime } from '../shell/clock';
import { answerOf, api } from './api';
import { onThisDevice } from './kept';
import { knownHere } from './known-device';

type Body = paths['/v1/sos']['post']['requestBody']['content']['application/json'];

/** A call that this device has made: `id` as soon as the platform has it. */
export interface MyCall {
  readonly key: string;
  readonly body: Body;
  readonly id?: string;
}

export const myCall = (): MyCall | undefined => onThisDevice.get<MyCall>('sos.call');
export const forgetCall = (): void => onThisDevice.set('sos.call', undefined);

const device = (): { headers: Record<string, string> } => {
  const known = knownHere();
  return { headers: known ? { 'x-device-token': known.token } : {} };
};

/** Keeps a call before anything is sent. */
export function keepCall(body: Body): void {
  onThisDevice.set('sos.call', { key: newId(), body } satisfies MyCall);
}

/** Sends what is kept. @throws Refused without a connection, or when nobody may call from here */
export async function sendCall({ key, body }: MyCall): Promise<SosView> {
  const params = { header: { 'Idempotency-Key': key } };
  const view = await answerOf(api.POST('/v1/sos', { body, params, ...device() }));
  onThisDevice.set('sos.call', { key, body, id: view.id } satisfies MyCall);
  learnTime(view.serverNow);
  return view;
}

export async function call(id: string): Promise<SosView> {
  const view = await answerOf(api.GET('/v1/sos/{id}', { params: { path: { id } }, ...device() }));
  learnTime(view.serverNow);
  return view;
}

export const allIsWell = (id: string, reason: string, key: string): Promise<SosMoved> =>
  answerOf(
    api.POST('/v1/sos/{id}/false-alarm', {
      body: { reason: reason === '' ? null : reason },
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      ...device(),
    }),
  );

export const openCalls = (): Promise<SosLines> => answerOf(api.GET('/v1/sos-alerts'));

export const openCall = (id: string): Promise<SosDetail> =>
  answerOf(api.GET('/v1/sos-alerts/{id}', { params: { path: { id } } }));

export const takeOver = (id: string, key: string): Promise<SosMoved> =>
  answerOf(
    api.POST('/v1/sos-alerts/{id}/acknowledgement', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );

/** Opens what the person did not agree to share beforehand: for the sake of a life. */
export const openPerson = (id: string, key: string): Promise<SosMoved> =>
  answerOf(
    api.POST('/v1/sos-alerts/{id}/person-opening', {
      body: { purpose: 'emergency' },
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );

export const closeCall = (id: string, summary: string, key: string): Promise<SosMoved> =>
  answerOf(
    api.POST('/v1/sos-alerts/{id}/closing', {
      body: { summary },
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
