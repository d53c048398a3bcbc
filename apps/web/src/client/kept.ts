/**
 * What is kept on the device for a person: drafts while the tab lives, the last known bookings beyond it. Everything is
 * found by its prefix, so that signing out can remove it without knowing what it is.
 */
const PREFIX = 'yilian.mine.';
const ACCOUNT = 'yilian.account';

function read<T>(store: Storage, name: string): T | undefined {
  const text = store.getItem(PREFIX + name);
  return text === null ? undefined : (JSON.parse(text) as T);
}

const write = (store: Storage, name: string, value: unknown): void =>
  value === undefined ? store.removeItem(PREFIX + name) : store.setItem(PREFIX + name, JSON.stringify(value));

/** Lives as long as the tab: what somebody is filling in. */
export const inThisTab = {
  get: <T>(name: string): T | undefined => read<T>(sessionStorage, name),
  set: (name: string, value: unknown): void => write(sessionStorage, name, value),
};

/** Lives until signing out: what is shown without a connection. */
export const onThisDevice = {
  get: <T>(name: string): T | undefined => read<T>(localStorage, name),
  set: (name: string, value: unknown): void => write(localStorage, name, value),
};

const rememberers: (() => void)[] = [];

/** For who remembers something personal beyond what is kept here: called when it must be forgotten. */
export const whenForgotten = (forget: () => void): void => void rememberers.push(forget);

/** Removes everything personal but what is named. */
export function forgetPersonal(...kept: readonly string[]): void {
  for (const forget of rememberers) forget();
  const stays = kept.map((name) => PREFIX + name);
  for (const store of [sessionStorage, localStorage]) {
    const mine = Object.keys(store).filter((name) => name.startsWith(PREFIX) && !stays.includes(name));
    for (const name of mine) store.removeItem(name);
  }
}

/** Whose things are kept in this tab; a session that ended half-way keeps its drafts for the same person only. */
export const keptAccount = {
  belongsToAnother: (id: string): boolean => {
    const known = localStorage.getItem(ACCOUNT);
    return known !== null && known !== id;
  },
  set: (id: string): void => localStorage.setItem(ACCOUNT, id),
};
