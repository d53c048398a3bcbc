import { computed, readonly, shallowRef } from 'vue';
import { learnTime } from '../shell/clock';
import { OWN_PAGE_HEADER, type SessionGrant } from '@yilian/contracts';
import { forgetPersonal, keptAccount } from './kept';
import { refusedBy, unreachable } from './refused';

/**
 * The refresh token lives in a cookie that no program can read, the access token in memory. What is kept here says only
 * whose session it is, so that all tabs know; `leaving` while the server has not heard of a sign-out yet.
 */
const MARK = 'yilian.session';
const LEAVING = 'leaving';
/** A token with less than this to live is renewed before it is used. */
const SPARE_MS = 20_000;

const isMarked = (): boolean => ![null, LEAVING].includes(localStorage.getItem(MARK));
const grant = shallowRef<SessionGrant>();
const hasSession = shallowRef(isMarked());
let endsAtMs = 0;
let renewing: Promise<string | undefined> | undefined;

/** True when somebody is signed in on this device, as far as the device knows. */
export const isSignedIn = computed(() => hasSession.value);
/** The account, once the session was renewed or opened in this tab. */
export const account = readonly(computed(() => grant.value?.account));

/** One tab at a time, where the browser can do that: each finds in the cookie what the one before it left there. */
const inTurn = async <T>(act: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request(MARK, act) : act();

const send = async (method: string, path: string, body?: object): Promise<SessionGrant> => {
  const answer = await fetch(`/v1/sessions${path}`, {
    method,
    headers: { [OWN_PAGE_HEADER]: '1', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(15_000),
  }).catch(() => Promise.reject(unreachable()));
  const content: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw refusedBy(answer.status, content);
  return content as SessionGrant;
};

function keep(given: SessionGrant): void {
  // Somebody else's drafts and lists have no business on this person's screen.
  if (keptAccount.belongsToAnother(given.account.id)) forgetPersonal();
  keptAccount.set(given.account.id);
  localStorage.setItem(MARK, given.account.id);
  learnTime(given.serverNow);
  endsAtMs = Date.now() + new Date(given.expiresAt).getTime() - new Date(given.serverNow).getTime();
  grant.value = given;
  hasSession.value = true;
}

function drop(): void {
  localStorage.removeItem(MARK);
  grant.value = undefined;
  hasSession.value = false;
}

/** Opens a session. @throws Refused */
export async function signIn(login: string, password: string): Promise<void> {
  keep(await inTurn(() => send('POST', '', { login, password, keep: 'cookie' })));
}

async function renew(): Promise<string | undefined> {
  if (!isMarked()) return undefined;
  try {
    const given = await send('POST', '/refresh', {});
    // Signed out in another tab while the answer was on its way: the server has ended this one, too.
    if (!isMarked()) return undefined;
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
  renewing ??= inTurn(renew).finally(() => (renewing = undefined));
  return renewing;
}

/** Tells the server, and again when the page is opened next if it cannot be told now: only it can take the cookie away. */
async function leave(): Promise<void> {
  const isLeaving = () => localStorage.getItem(MARK) === LEAVING;
  await inTurn(async () => {
    if (isLeaving()) await send('DELETE', '/cookie');
    if (isLeaving()) localStorage.removeItem(MARK);
  }).catch(() => undefined);
}

/** Ends the session here and on the server, and removes everything personal from the device but what is named. */
export async function signOut(...kept: readonly string[]): Promise<void> {
  drop();
  localStorage.setItem(MARK, LEAVING);
  forgetPersonal(...kept);
  await leave();
}
if (localStorage.getItem(MARK) === LEAVING) void leave();

// Signed out in another tab, or somebody else signed in there: this one must not go on showing what belongs to the account.
addEventListener('storage', ({ key }) => {
  if (key !== MARK) return;
  const whose = localStorage.getItem(MARK);
  hasSession.value = isMarked();
  if (!hasSession.value) grant.value = undefined;
  else if (grant.value && whose !== grant.value.account.id) location.reload();
});
