/**
 * Calls for help from this device. What was pressed is kept before it is sent, so neither a broken connection nor a reload
 * loses it, and the key that is kept with it makes one call of however many attempts.
 */
import { type paths } from '@yilian/api-client';
import { type SosDetail, type SosLines, type SosMoved, type SosView } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { learnTime } from '../shell/clock';
import { answerOf, api } from './api';
import { intention } from './intention';
import { onThisDevice } from './kept';
import { olderPersons } from './questions';
import { accessToken, account } from './session';

type Body = paths['/v1/sos']['post']['requestBody']['content']['application/json'];

/** A call that this device has made: `id` as soon as the platform has it. */
export interface MyCall {
  readonly key: string;
  readonly body: Body;
  readonly id?: string;
}

/** What a known device can say after the session has ended. */
export interface KnownHere {
  readonly token: string;
  readonly persons: readonly { readonly id: string; readonly name: string }[];
}

export const knownHere = (): KnownHere | undefined => onThisDevice.get<KnownHere>('sos.device');
export const myCall = (): MyCall | undefined => onThisDevice.get<MyCall>('sos.call');
export const forgetCall = (): void => onThisDevice.set('sos.call', undefined);

const device = (): { headers: Record<string, string> } => {
  const known = knownHere();
  return { headers: known ? { 'x-device-token': known.token } : {} };
};

/** Makes the device of a family known and keeps whom it may call for. Asked whenever somebody signed in opens the site. */
export async function knowThisDevice(): Promise<void> {
  if ((await accessToken()) === undefined || account.value?.role !== 'family') return;
  const persons = (await olderPersons()).map(({ id, name }) => ({ id, name }));
  const token = knownHere()?.token ?? (await newToken());
  onThisDevice.set('sos.device', { token, persons } satisfies KnownHere);
}

async function newToken(): Promise<string> {
  const intent = intention('sos.device');
  const header = { 'Idempotency-Key': intent.keyFor('') };
  const { token } = await answerOf(api.POST('/v1/me/devices', { params: { header } }));
  intent.done();
  return token;
}

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

export const closeCall = (id: string, summary: string, key: string): Promise<SosMoved> =>
  answerOf(
    api.POST('/v1/sos-alerts/{id}/closing', {
      body: { summary },
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
