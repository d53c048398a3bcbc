/** A string that carries, for the compiler only, what it identifies. */
export type Id<Brand extends string> = string & { readonly __brand: Brand };

const RANDOM_BYTES = 10;
/** Asking for random bytes costs more than all the rest of an id, so they are fetched for many ids at once. */
const pool = new Uint8Array(256 * RANDOM_BYTES);
let used = pool.length;

function randomBytes(): Uint8Array {
  if (used === pool.length) {
    globalThis.crypto.getRandomValues(pool);
    used = 0;
  }
  used += RANDOM_BYTES;
  return pool.subarray(used - RANDOM_BYTES, used);
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const hex = (byte: number | undefined): string => HEX[byte!]!;

let lastMs = 0;
let counter = 0;

/**
 * A UUID version 7 (RFC 9562): the time in front keeps inserts at the end of the index. Ids of one process are
 * strictly ascending even within a millisecond; ids of different processes are not ordered and no code may rely on it.
 */
export function newId<T extends string = string>(nowMs: number = Date.now()): T {
  const random = randomBytes();
  if (nowMs > lastMs) {
    lastMs = nowMs;
    counter = ((random[0]! & 0x07) << 8) | random[1]!;
  } else {
    counter += 1;
    if (counter > 0xfff) {
      lastMs += 1;
      counter = 0;
    }
  }
  const time = lastMs.toString(16).padStart(12, '0');
  const sequence = counter.toString(16).padStart(3, '0');
  const [, , a, b, c, d, e, f, g, h] = random;
  const variant = (a! & 0x3f) | 0x80;
  const tail = hex(c) + hex(d) + hex(e) + hex(f) + hex(g) + hex(h);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${hex(variant)}${hex(b)}-${tail}` as T;
}

/** What every id made at this moment or later is equal to or above, as text; ids made before are below. */
export function idsFrom(ms: number): string {
  const time = Math.max(0, Math.floor(ms)).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a lower-case UUID in its usual writing. */
export const isId = (text: string): boolean => UUID.test(text);
