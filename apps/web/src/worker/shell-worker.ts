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

/** What one program keeps. */
interface Shell {
  /** The beginning of the names of its caches; those of other programs are left alone. */
  readonly name: string;
  /** The page that stands for all of them without a connection. */
  readonly page: string;
  readonly files: readonly string[];
  /** Whether an address is one of its own. */
  readonly has: (pathname: string) => boolean;
}

/** Names say all there is to know of a file; what else varies is who asks. */
const BY_NAME = { ignoreVary: true };

/**
 * Keeps a shell on the device, so that its pages open without a connection. It keeps programs and styles only: answers of
 * the API never pass through here, so nothing personal stays behind.
 */
export function serveShell({ name, page: first, files, has }: Shell): void {
  // Names of files change with their content, so the list is also the version.
  const CACHE = `${name} ${files.join()}`;

  async function keepShell(): Promise<void> {
    const cache = await caches.open(CACHE);
    await cache.addAll([first, ...files]);
    await worker.skipWaiting();
  }

  async function forgetOlder(): Promise<void> {
    for (const kept of await caches.keys())
      if (kept !== CACHE && kept.startsWith(`${name} `)) await caches.delete(kept);
    await worker.clients.claim();
  }

  /** The page from the network, which knows the reader's size and language; without one the kept shell. */
  async function page(request: Request): Promise<Response> {
    try {
      return await fetch(request);
    } catch (error) {
      const kept = await caches.match(first, BY_NAME);
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
    if (request.method !== 'GET' || origin !== location.origin || !has(pathname)) return;
    if (request.mode === 'navigate') event.respondWith(page(request));
    else if (pathname.startsWith('/assets/')) event.respondWith(file(request));
  });
}
