/** A string that carries, for the compiler only, what it identifies. */
export type Id<Brand extends string> = string & { readonly __brand: Brand };

let lastMs = 0;
let counter = 0;

/**
 * A UUID version 7 (RFC 9562): the time in front keeps inserts at the end of the index. Ids of one process are
 * strictly ascending even within a millisecond; ids of different processes are not ordered and no code may rely on it.
 */
export function newId<T extends string = string>(
  nowMs: number = Date.now(),
  random: Uint8Array = globalThis.crypto.getRandomValues(new Uint8Array(10)),
): T {
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
  const tail = Array.from(random.subarray(2, 10), (byte) => byte.toString(16).padStart(2, '0'));
  const variant = ((random[2]! & 0x3f) | 0x80).toString(16).padStart(2, '0');
  const sequence = counter.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${variant}${tail[1]!}-${tail.slice(2).join('')}` as T;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a lower-case UUID in its usual writing. */
export const isId = (text: string): boolean => UUID.test(text);
