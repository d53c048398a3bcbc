import type { ServiceKind } from '@yilian/contracts';
import { BestList } from './service-index/best-list';
import { Epoch } from './service-index/epoch';
import { copied } from './service-index/growth';
import { byPlace } from './service-index/locality';
import { supplyMask } from './service-index/masks';
import { Postings, type Positions } from './service-index/postings';
import { probeOf } from './service-index/probe';
import { recordOf, Towns } from './service-index/records';
import { Search, type Walk } from './service-index/search';
import type { MatchQuery, MatchResult, ServiceEntry, Supply, Weights } from './shapes';

type Shelves = Readonly<Record<ServiceKind, readonly Postings[]>>;

const LEVELS = 5;

/**
 * Answers match queries over a whole city from memory, exactly as `scan` would, and takes changes one by one while it
 * serves. Not shared between threads.
 */
export class ServiceIndex {
  readonly #entries: (ServiceEntry | undefined)[] = [];
  readonly #slots = new Map<string, number>();
  readonly #slotsOfProvider = new Map<string, Set<number>>();
  readonly #free: number[] = [];
  readonly #positions: Positions;
  readonly #towns = new Towns();
  /** Per kind and heaviest level: the services with a place, and those without. */
  readonly #located: Shelves;
  readonly #placeless: Shelves;
  readonly #epoch = new Epoch();
  readonly #search: Search;

  private constructor(capacity: number) {
    this.#positions = { of: new Int32Array(capacity) };
    this.#located = shelves(this.#positions);
    this.#placeless = shelves(this.#positions);
    this.#search = new Search({ entries: this.#entries, epoch: this.#epoch });
  }

  /** An index over these services; of entries with the same id the last one stays. */
  static build(entries: readonly ServiceEntry[]): ServiceIndex {
    const index = new ServiceIndex(entries.length);
    const latest = new Map(entries.map((entry) => [entry.serviceId, entry]));
    for (const entry of byPlace([...latest.values()])) index.upsert(entry);
    return index;
  }

  /** Adds a service, or replaces all that is known of it. */
  upsert(entry: ServiceEntry): void {
    const slot = this.#slots.get(entry.serviceId);
    if (slot === undefined) {
      this.#insert(this.#free.pop() ?? this.#entries.length, entry);
      return;
    }
    const before = this.#entries[slot]!;
    if (staysInPlace(before, entry)) {
      this.#entries[slot] = entry;
      this.#postingsOf(entry).replace(recordOf(entry, slot, this.#towns));
    } else {
      this.#postingsOf(before).remove(slot);
      this.#forgetProvider(before.providerId, slot);
      this.#insert(slot, entry);
    }
  }

  /** Forgets a service; nothing happens when it is not known. */
  remove(serviceId: string): void {
    const slot = this.#slots.get(serviceId);
    if (slot === undefined) return;
    const entry = this.#entries[slot]!;
    this.#postingsOf(entry).remove(slot);
    this.#forgetProvider(entry.providerId, slot);
    this.#slots.delete(serviceId);
    this.#entries[slot] = undefined;
    this.#free.push(slot);
  }

  /** Replaces what a service has left: the cheapest change. False when the service is not known, or of another kind. */
  updateSupply(serviceId: string, supply: Supply): boolean {
    const slot = this.#slots.get(serviceId);
    if (slot === undefined) return false;
    const entry = this.#entries[slot]!;
    if (entry.supply.kind !== supply.kind) return false;
    this.#entries[slot] = { ...entry, supply };
    this.#postingsOf(entry).setSupply(slot, supplyMask(supply));
    return true;
  }

  /** What the index knows of a service. */
  get(serviceId: string): ServiceEntry | undefined {
    const slot = this.#slots.get(serviceId);
    return slot === undefined ? undefined : this.#entries[slot];
  }

  /** The best `limit` feasible services, best first. @throws RangeError for a weight below zero. */
  top(query: MatchQuery, weights: Weights, limit: number): MatchResult {
    this.#epoch.enter(weights, query.nowMs);
    const probe = probeOf(query, weights, this.#towns);
    const best = new BestList(limit, query.seed);
    // Only these have a continuity part; with them out of the way no bound needs to allow for it.
    const done = this.#servedBefore(query);
    for (const slot of done) this.#search.consider(slot, probe, best);
    this.#search.run(this.#walks(query), probe, best, done);
    return { candidates: best.ranked(), weightsVersion: weights.version };
  }

  /** All feasible services, best first: what a decision over many requests together needs. */
  feasible(query: MatchQuery, weights: Weights): MatchResult {
    return this.top(query, weights, Infinity);
  }

  /** How many services the index knows. */
  get size(): number {
    return this.#slots.size;
  }

  /** Bytes of the records and their order; the entries themselves and the map of ids come on top. */
  get bytes(): number {
    const postings = [this.#located, this.#placeless].flatMap((one) => Object.values(one).flat());
    return postings.reduce((sum, one) => sum + one.bytes, this.#positions.of.byteLength);
  }

  /** Where to look: a service that stops below the level asked for stands on another shelf. */
  #walks({ wanted, level, point, maxDistanceM }: MatchQuery): Walk[] {
    const near = this.#located[wanted.kind].slice(level);
    const walks = near.map((postings) => ({ postings, located: point !== null }));
    if (maxDistanceM !== null) return walks;
    const anywhere = this.#placeless[wanted.kind].slice(level);
    return [...walks, ...anywhere.map((postings) => ({ postings, located: false }))];
  }

  #servedBefore(query: MatchQuery): ReadonlySet<number> {
    return new Set(query.previousProviderIds.flatMap((id) => [...(this.#slotsOfProvider.get(id) ?? [])]));
  }

  #insert(slot: number, entry: ServiceEntry): void {
    this.#entries[slot] = entry;
    this.#slots.set(entry.serviceId, slot);
    if (slot >= this.#positions.of.length) {
      this.#positions.of = copied(this.#positions.of, new Int32Array(2 * slot + 16));
    }
    this.#postingsOf(entry).add(recordOf(entry, slot, this.#towns));
    const slots = this.#slotsOfProvider.get(entry.providerId);
    if (slots === undefined) this.#slotsOfProvider.set(entry.providerId, new Set([slot]));
    else slots.add(slot);
  }

  #forgetProvider(providerId: string, slot: number): void {
    const slots = this.#slotsOfProvider.get(providerId);
    slots?.delete(slot);
    if (slots?.size === 0) this.#slotsOfProvider.delete(providerId);
  }

  #postingsOf(entry: ServiceEntry): Postings {
    return (entry.point === null ? this.#placeless : this.#located)[entry.supply.kind][entry.levelMax]!;
  }
}

function shelves(positions: Positions): Shelves {
  const perLevel = () => Array.from({ length: LEVELS }, (_, levelMax) => new Postings(positions, levelMax));
  return { residential: perLevel(), day_care: perLevel(), meal: perLevel(), home_care: perLevel() };
}

const staysInPlace = (a: ServiceEntry, b: ServiceEntry): boolean =>
  a.providerId === b.providerId &&
  a.levelMax === b.levelMax &&
  a.supply.kind === b.supply.kind &&
  a.point?.lng === b.point?.lng &&
  a.point?.lat === b.point?.lat;
