import { computed, readonly, shallowRef } from 'vue';
import { learnTime } from '../shell/clock';
import { type SessionGrant } from '@yilian/contracts';
import { forgetPersonal, keptAccount } from './kept';
import { refusedBy, unreachable } from './refused';

/** The refresh token outlives the tab, as families expect; the access token lives in memory only. */
const TOKEN = 'yilian.session';
/** A token with less than this to live is renewed before it is used. */
const SPARE_MS = 20_000;

const grant = shallowRef<SessionGrant>();
const hasToken = shallowRef(localStorage.getItem(TOKEN) !== null);
let endsAtMs = 0;
let renewing: Promise<string | undefined> | undefined;

/** True when somebody is signed in on this device, as far as the device knows. */
export const isSignedIn = computed(() => hasToken.value);
/** The account, once the session was renewed or opened in this tab. */
export const account = readonly(computed(() => grant.value?.account));

async function post(path: string, body: object): Promise<SessionGrant> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  }).catch(() => Promise.reject(unreachable()));
  const content: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw refusedBy(answer.status, content);
  return content as SessionGrant;
}

function keep(given: SessionGrant): void {
  // Somebody else's drafts and lists have no business on this person's screen.
  if (keptAccount.belongsToAnother(given.account.id)) forgetPersonal();
  keptAccount.set(given.account.id);
  localStorage.setItem(TOKEN, given.refreshToken);
  learnTime(given.serverNow);
  endsAtMs = Date.now() + new Date(given.expiresAt).getTime() - new Date(given.serverNow).getTime();
  grant.value = given;
  hasToken.value = true;
}

function drop(): void {
  localStorage.removeItem(TOKEN);
  grant.value = undefined;
  hasToken.value = false;
}

/** Opens a session. @throws Refused */
export async function signIn(login: string, password: string): Promise<void> {
  keep(await post('/v1/sessions', { login, password }));
}

async function renew(): Promise<string | undefined> {
  const refreshToken = localStorage.getItem(TOKEN);
  if (refreshToken === null) return undefined;
  try {
    const given = await post('/v1/sessions/refresh', { refreshToken });
    keep(given);
    return given.accessToken;
  } catch (error) {
    // Only a clear no ends the session; a broken connection does not.
    if ((error as { status?: number }).status === 401) drop();
    else throw error;
    return undefined;
  }
}

/** A token that is good for a while, or undefined when nobody is signed in. @throws Refused without a connection */
export async function accessToken({ fresh = false } = {}): Promise<string | undefined> {
  if (!fresh && grant.value && Date.now() < endsAtMs - SPARE_MS) return grant.value.accessToken;
  renewing ??= renew().finally(() => (renewing = undefined));
  return renewing;
}

/** Ends the session here and on the server, and removes everything personal from the device. */
export async function signOut(): Promise<void> {
  const token = await accessToken().catch(() => undefined);
  drop();
  forgetPersonal();
  if (token === undefined) return;
  await fetch('/v1/sessions/current', {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}` },
  }).catch(() => undefined);
}

// Signed out in another tab: this one must not go on showing what belongs to the account.
addEventListener('storage', ({ key, newValue }) => {
  if (key !== TOKEN) return;
  if (newValue === null) drop();
  else hasToken.value = true;
});
