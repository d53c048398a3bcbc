import type { ServiceEntry } from '../shapes';
import { gateOf, supplyMask } from './masks';
import { placeOf } from './place';

/**
 * What a search asks of a service, as words of 32 bits side by side: one look at a service is one look at memory, which
 * costs more than all the arithmetic. Some words are floats, some are integers; both views share the buffer.
 */
export const WORD = {
  /** The key by which a leaf is in order. */
  key: 0,
  x: 1,
  y: 2,
  z: 3,
  /** Metres the service goes; infinite where it has no radius. */
  radius: 4,
  /** Fen; NaN when unknown, which every comparison with a limit lets pass. */
  price: 5,
  gate: 6,
  capabilities: 7,
  supply: 8,
  town: 9,
  slot: 10,
} as const;
export const RECORD = 11;

/** One buffer seen as integers and as floats. */
export class Words {
  readonly ints: Int32Array;
  readonly floats: Float32Array;

  constructor(length: number) {
    this.ints = new Int32Array(length);
    this.floats = new Float32Array(this.ints.buffer);
  }

  /** A longer one with the same beginning. */
  grown(length: number): Words {
    const words = new Words(length);
    words.ints.set(this.ints);
    return words;
  }
}

/** The numbers that stand for towns in records. */
export class Towns {
  readonly #numbers = new Map<string, number>();

  /** -1 for a town without services. */
  find(code: string): number {
    return this.#numbers.get(code) ?? -1;
  }

  give(code: string): number {
    const known = this.#numbers.get(code);
    if (known !== undefined) return known;
    this.#numbers.set(code, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** The record of a service, its key still open. */
export function recordOf(service: ServiceEntry, slot: number, towns: Towns): Words {
  const record = new Words(RECORD);
  const { x, y, z } = placeOf(service.point);
  record.floats[WORD.x] = x;
  record.floats[WORD.y] = y;
  record.floats[WORD.z] = z;
  record.floats[WORD.radius] = service.area?.by === 'radius' ? service.area.radiusM : Infinity;
  record.floats[WORD.price] = service.priceFen ?? NaN;
  record.ints[WORD.gate] = gateOf(service);
  record.ints[WORD.capabilities] = service.capabilities;
  record.ints[WORD.supply] = supplyMask(service.supply);
  record.ints[WORD.town] = towns.give(service.townCode);
  record.ints[WORD.slot] = slot;
  return record;
}
