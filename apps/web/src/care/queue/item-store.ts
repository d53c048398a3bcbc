import { type Item } from './item';

const NAME = 'yilian.care';
const STORE = 'items';

/** Pictures are too large for what a browser keeps as text, so what waits to be sent lies in its database. */
async function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
}

let database: Promise<IDBDatabase> | undefined;

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  database ??= open();
  const store = (await database).transaction(STORE, mode).objectStore(STORE);
  return new Promise((resolve, reject) => {
    const request = act(store);
    // Not before it is written: somebody may close the phone right away.
    store.transaction.oncomplete = () => resolve(request.result);
    store.transaction.onabort = () => reject(store.transaction.error ?? new Error('not kept'));
  });
}

/** In the order in which they were done. */
export async function keptItems(): Promise<Map<number, Item>> {
  const [keys, items] = [
    await run('readonly', (store) => store.getAllKeys()),
    await run('readonly', (store) => store.getAll() as IDBRequest<Item[]>),
  ];
  return new Map(items.map((item, index) => [keys[index] as number, item]));
}

export const addItem = async (item: Item): Promise<number> =>
  (await run('readwrite', (store) => store.add(item))) as number;

export async function replaceItem(key: number, item: Item): Promise<void> {
  await run('readwrite', (store) => store.put(item, key));
}

export async function removeItem(key: number): Promise<void> {
  await run('readwrite', (store) => store.delete(key));
}

export async function removeItems(): Promise<void> {
  await run('readwrite', (store) => store.clear());
}
