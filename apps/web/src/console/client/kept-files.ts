/** Files that have not arrived yet. Too large for what a browser keeps as text, so they lie in its database. */
const NAME = 'yilian.desk';
const STORE = 'files';

/** A file that waits on the device, under the id that it will have. */
export interface KeptFile {
  readonly id: string;
  readonly findingId: string;
  readonly file: Blob;
}

async function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
}

/** Opened for each act and closed again, so that nothing stands in the way when it is to be forgotten. */
async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  const store = database.transaction(STORE, mode).objectStore(STORE);
  return new Promise<T>((resolve, reject) => {
    const request = act(store);
    // Not before it is written: somebody may close the page right away.
    store.transaction.oncomplete = () => resolve(request.result);
    store.transaction.onabort = () => reject(store.transaction.error ?? new Error('not kept'));
  }).finally(() => database.close());
}

export async function keepFile(file: KeptFile): Promise<void> {
  await run('readwrite', (store) => store.put(file));
}

export async function keptFiles(findingId: string): Promise<KeptFile[]> {
  const all = await run('readonly', (store) => store.getAll() as IDBRequest<KeptFile[]>);
  return all.filter((one) => one.findingId === findingId);
}

export async function dropFile(id: string): Promise<void> {
  await run('readwrite', (store) => store.delete(id));
}

/** Removes all of them: whoever comes next to this device shall not find them. */
export async function forgetFiles(): Promise<void> {
  await run('readwrite', (store) => store.clear());
}
