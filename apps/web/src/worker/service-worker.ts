/**
 * Keeps the shell on the device, so that the pages open and the emergency page works without a connection. It keeps
 * programs and styles only: answers of the API never pass through here, so nothing personal stays behind.
 */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  addEventListener(type: 'install' | 'activate', listen: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}
const worker = self as unknown as Worker;

/** Put here by the build (list-of-shell.ts). Names change with their content, so the list is also the version. */
declare const SHELL_FILES: readonly string[];
const SHELL = '/sos';
/** Names say all there is to know of a file; what else varies is who asks. */
const BY_NAME = { ignoreVary: true };
/** Pages of staff are programs of their own, which the kept shell is not. */
const OF_STAFF = /^\/console(\/|$)/;
const CACHE = `shell ${SHELL_FILES.join()}`;

async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([SHELL, ...SHELL_FILES]);
  await worker.skipWaiting();
}

async function forgetOlder(): Promise<void> {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
  await worker.clients.claim();
}

/** The page from the network, which knows the reader's size and language; without one the kept shell. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(SHELL, BY_NAME);
    if (kept) return kept;
    throw error;
  }
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request, BY_NAME)) ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keepShell()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || OF_STAFF.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(file(request));
});
