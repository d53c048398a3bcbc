import { computed, shallowRef } from 'vue';
import { newId } from '@yilian/kernel';
import { whenForgotten } from '../../client/kept';
import { reportDelivery } from '../../client/rounds';
import { asRefused } from '../../client/refused';
import { now } from '../../shell/clock';
import { isOnline } from '../../shell/connection';
import { arrive, leave, markTasks, putProof, writeNote } from '../client/visits';
import { addItem, keptItems, removeItem, removeItems, replaceItem } from './item-store';
import { type Deed, type Item, itemOf } from './item';
import { verdictOn } from './verdict';

/**
 * What was done on visits and said of deliveries, on its way to the server: kept on the device first and sent in its order,
 * at once or when there is a connection again. The key that the device made sees to it that nothing arrives twice.
 */
const kept = shallowRef<ReadonlyMap<number, Item>>(new Map());
const RETRY_MS = 10_000;
let isSending = false;

/** In the order in which they were done. */
export const items = computed(() => [...kept.value.values()]);
/** How many wait to be sent; without what the server did not want. */
export const waiting = computed(() => items.value.filter(({ refused, sent }) => !refused && !sent).length);
/** What the server did not want, with its words. */
export const refusals = computed(() => items.value.filter(({ refused }) => refused));
/** Counts what has arrived: pages ask again when it goes up. */
export const arrivals = shallowRef(0);

const put = (key: number, item: Item | undefined): void => {
  const next = new Map(kept.value);
  if (item) next.set(key, item);
  else next.delete(key);
  kept.value = next;
};

async function sendOne({ id, visitId, at, offline, ...deed }: Item): Promise<unknown> {
  switch (deed.what) {
    case 'arrival':
      return arrive(visitId, { at, offline, place: deed.place ?? null }, id);
    case 'leaving':
      return leave(visitId, { at, offline, place: deed.place ?? null }, id);
    case 'task':
      return markTasks(visitId, { marks: [{ code: deed.code, done: deed.done, at }] }, id);
    case 'note':
      return writeNote(visitId, { words: deed.words, at }, id);
    case 'delivery':
      return reportDelivery(visitId, {
        ...{ clientId: id, outcome: deed.outcome, reason: deed.reason, saidAt: at },
      });
    case 'proof':
      return putProof(visitId, id, { kind: deed.kind, at }, deed.content);
  }
}

/** A check that was not sent at once says so, under another key: said twice it counts once. */
const late = (item: Item): Item =>
  !item.offline && (item.what === 'arrival' || item.what === 'leaving')
    ? { ...item, id: newId(), offline: true }
    : { ...item, offline: true };

/** False when the rest has to wait, too. */
async function send(key: number, item: Item, before: readonly Item[]): Promise<boolean> {
  try {
    await sendOne(item);
  } catch (error) {
    const refused = asRefused(error);
    const hasEarlier = before.some(({ visitId }) => visitId === item.visitId);
    const verdict = verdictOn(refused, hasEarlier);
    if (verdict === 'after-others') return true;
    const after = verdict === 'later' ? late(item) : { ...item, refused: refused.userMessage };
    await replaceItem(key, after);
    put(key, after);
    return verdict !== 'later';
  }
  await removeItem(key);
  put(key, { ...item, sent: true });
  arrivals.value += 1;
  return true;
}

/** The oldest that waits; what is done meanwhile comes with it. */
const untried = (tried: ReadonlySet<number>): [number, Item] | undefined =>
  [...kept.value].find(([key, { refused, sent }]) => !tried.has(key) && !refused && !sent);

let asked = 0;

/**
 * Asks the server; what it had before is shown from its answer from then on. An answer that a newer question has overtaken is
 * not shown, so it takes nothing away either: what was written in between would be gone with the form.
 */
export async function withAnswer<T>(question: () => Promise<T>): Promise<T> {
  const mine = ++asked;
  const known = [...kept.value].filter(([, { sent }]) => sent).map(([key]) => key);
  const answer = await question();
  // Not before the page has the answer: nothing may vanish in between.
  if (mine === asked) setTimeout(() => known.forEach((key) => put(key, undefined)));
  return answer;
}

/** Sends what waits, one after the other. Called again and again; one at a time is at work. */
export async function sendAll(): Promise<void> {
  if (isSending || !isOnline.value) return;
  isSending = true;
  try {
    const tried = new Set<number>();
    for (let next = untried(tried); next; next = untried(tried)) {
      const [key, item] = next;
      const before = items.value.filter(({ sent, refused }) => !sent && !refused);
      tried.add(key);
      if (!(await send(key, item, before.slice(0, before.indexOf(item))))) break;
    }
  } finally {
    isSending = false;
  }
}

/** Keeps something that was done, then sends it. It is shown as done at once. */
export async function doOn(visitId: string, deed: Deed): Promise<void> {
  const item = itemOf(newId(), visitId, now().toISOString(), !isOnline.value, deed);
  put(await addItem(item), item);
  await sendAll();
}

/** Takes away what the server did not want, once it was read. */
export async function dismiss(id: string): Promise<void> {
  for (const [key, item] of kept.value) {
    if (item.id !== id) continue;
    await removeItem(key);
    put(key, undefined);
  }
}

/** Reads what waits from an earlier time, and goes on sending while the page is open. */
export async function openOutbox(): Promise<void> {
  kept.value = await keptItems();
  addEventListener('online', () => void sendAll());
  setInterval(() => void sendAll(), RETRY_MS);
  await sendAll();
}

whenForgotten(() => {
  kept.value = new Map();
  void removeItems();
});
