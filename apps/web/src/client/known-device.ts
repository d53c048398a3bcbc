/** A device that may call for help after the session has ended, and what it keeps for that. */
import { type DeviceList, type KnownDevice } from '@yilian/contracts';
import { now } from '../shell/clock';
import { answerOf, api } from './api';
import { intention } from './intention';
import { onThisDevice } from './kept';
import { olderPersons } from './questions';
import { accessToken, account, signOut } from './session';

/** What a known device can say after the session has ended. */
export interface KnownHere extends KnownDevice {
  readonly persons: readonly { readonly id: string; readonly name: string }[];
}

const KEPT = 'sos.device';
/** Set when the family said that this device shall not call for help: nobody makes it known again by signing in. */
const UNWANTED = 'sos.unwanted';
const RENEWED_EARLY_MS = 30 * 86_400_000;

export const knownHere = (): KnownHere | undefined => onThisDevice.get<KnownHere>(KEPT);
export const isUnwantedHere = (): boolean => onThisDevice.get<boolean>(UNWANTED) === true;

export const devices = async (): Promise<DeviceList['devices']> =>
  (await answerOf(api.GET('/v1/me/devices'))).devices;

/** Makes the device of a family known and keeps whom it may call for. Asked whenever somebody signed in opens the site. */
export async function knowThisDevice(): Promise<void> {
  if (isUnwantedHere() || (await accessToken()) === undefined || account.value?.role !== 'family') return;
  const whose = account.value.id;
  const known = lastingHere();
  // Forgotten from elsewhere, it stays forgotten.
  if (known && !(await devices()).some(({ id }) => id === known.id)) {
    if (account.value?.id === whose) unwanted();
    return;
  }
  const persons = (await olderPersons()).map(({ id, name }) => ({ id, name }));
  const device = known ?? (await newDevice());
  // Somebody may have signed out, or said no to it, while the answers were on their way.
  if (account.value?.id !== whose || isUnwantedHere()) return;
  onThisDevice.set(KEPT, { ...device, persons } satisfies KnownHere);
}

function lastingHere(): KnownHere | undefined {
  const known = knownHere();
  const isLasting = known && new Date(known.expiresAt).getTime() - RENEWED_EARLY_MS > now().getTime();
  return isLasting ? known : undefined;
}

async function newDevice(): Promise<KnownDevice> {
  const intent = intention(KEPT);
  const header = { 'Idempotency-Key': intent.keyFor('') };
  const device = await answerOf(api.POST('/v1/me/devices', { params: { header } }));
  intent.done();
  return device;
}

function unwanted(): void {
  onThisDevice.set(KEPT, undefined);
  onThisDevice.set(UNWANTED, true);
}

/** Takes the right to call for help without a session from a device. */
export async function forgetDevice(id: string): Promise<void> {
  await answerOf(api.DELETE('/v1/me/devices/{id}', { params: { path: { id } } }));
  if (id === knownHere()?.id) unwanted();
}

/** This device may call for help again. */
export async function wantThisDevice(): Promise<void> {
  onThisDevice.set(UNWANTED, undefined);
  await knowThisDevice();
}

/** Signs out. A known device goes on calling for help, with family names only; unless the family wants that to end as well. */
export async function signOutHere(forgetsDevice: boolean): Promise<void> {
  const known = knownHere();
  // Without a connection the device forgets by itself: its token is gone with the rest.
  if (forgetsDevice && known) await forgetDevice(known.id).catch(() => undefined);
  if (forgetsDevice || !known) return signOut();
  const persons = known.persons.map(({ id, name }) => ({ id, name: `${Array.from(name)[0] ?? ''}**` }));
  onThisDevice.set(KEPT, { ...known, persons } satisfies KnownHere);
  await signOut(KEPT);
}
