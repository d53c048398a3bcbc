/** The parts of an access key: what finds it, and what proves it. */
export interface KeyParts {
  readonly handle: string;
  readonly secret: string;
}

const SHAPE = /^ylk_([a-z0-9]{10})_([\w-]{43})$/;

/** A key as its holder writes it. */
export const keyText = ({ handle, secret }: KeyParts): string => `ylk_${handle}_${secret}`;

/** The first characters, by which people tell keys apart. */
export const keyStart = (handle: string): string => `ylk_${handle.slice(0, 6)}…`;

/** Undefined for what is not written like a key. */
export function keyParts(text: string): KeyParts | undefined {
  const [, handle, secret] = SHAPE.exec(text) ?? [];
  return handle === undefined || secret === undefined ? undefined : { handle, secret };
}

/** The lowest of the places that is not taken; undefined when all are. */
export function freeSlot(taken: readonly number[], most: number): number | undefined {
  for (let slot = 1; slot <= most; slot += 1) if (!taken.includes(slot)) return slot;
  return undefined;
}
