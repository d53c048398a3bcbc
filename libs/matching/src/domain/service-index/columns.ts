import type { ServiceEntry } from '../shapes';
import { gateOf, supplyMask } from './masks';
import { placeOf } from './place';

/** What is asked of every service that a query meets, one typed array per question, one slot per service. */
export class Columns {
  x = new Float32Array(0);
  y = new Float32Array(0);
  z = new Float32Array(0);
  gate = new Uint8Array(0);
  capabilities = new Int32Array(0);
  supply = new Int32Array(0);
  town = new Int32Array(0);
  /** Metres the service goes; infinite where it has no radius. */
  radius = new Float32Array(0);
  /** Fen; NaN when unknown, which every comparison with a limit lets pass. */
  price = new Float64Array(0);
  /** Where the service is posted. */
  leaf = new Int32Array(0);

  readonly #towns = new Map<string, number>();

  constructor(capacity: number) {
    this.#resize(capacity);
  }

  write(slot: number, service: ServiceEntry): void {
    if (slot >= this.x.length) this.#resize(2 * slot + 16);
    const place = placeOf(service.point);
    this.x[slot] = place.x;
    this.y[slot] = place.y;
    this.z[slot] = place.z;
    this.gate[slot] = gateOf(service);
    this.capabilities[slot] = service.capabilities;
    this.supply[slot] = supplyMask(service.supply);
    if (!this.#towns.has(service.townCode)) this.#towns.set(service.townCode, this.#towns.size);
    this.town[slot] = this.townNumber(service.townCode);
    this.radius[slot] = service.area?.by === 'radius' ? service.area.radiusM : Infinity;
    this.price[slot] = service.priceFen ?? NaN;
  }

  /** The number that stands for a town in its column; -1 for one without services. */
  townNumber(code: string): number {
    return this.#towns.get(code) ?? -1;
  }

  get bytes(): number {
    const { x, y, z, gate, capabilities, supply, town, radius, price, leaf } = this;
    const all = [x, y, z, gate, capabilities, supply, town, radius, price, leaf];
    return all.reduce((sum, column) => sum + column.byteLength, 0);
  }

  #resize(capacity: number): void {
    this.x = copied(this.x, new Float32Array(capacity));
    this.y = copied(this.y, new Float32Array(capacity));
    this.z = copied(this.z, new Float32Array(capacity));
    this.gate = copied(this.gate, new Uint8Array(capacity));
    this.capabilities = copied(this.capabilities, new Int32Array(capacity));
    this.supply = copied(this.supply, new Int32Array(capacity));
    this.town = copied(this.town, new Int32Array(capacity));
    this.radius = copied(this.radius, new Float32Array(capacity));
    this.price = copied(this.price, new Float64Array(capacity));
    this.leaf = copied(this.leaf, new Int32Array(capacity));
  }
}

/** The larger array with the contents of the smaller in front. */
export function copied<T extends { set(from: ArrayLike<number>): void }>(
  from: ArrayLike<number>,
  into: T,
): T {
  into.set(from);
  return into;
}
