import { distanceBetween } from '../distance';
import { isFeasible } from '../hard-filters';
import { fitPart, rate } from '../score';
import type { ServiceEntry } from '../shapes';
import type { BestList } from './best-list';
import type { Columns } from './columns';
import type { Epoch } from './epoch';
import { BoundQueue } from './bound-queue';
import { MARGIN_M } from './place';
import { LEAF_SIZE, type Postings } from './postings';
import { distanceBound, priceBound, type Probe } from './probe';

/** The parts of an index that a search reads. */
export interface Searched {
  readonly entries: readonly (ServiceEntry | undefined)[];
  readonly columns: Columns;
  readonly epoch: Epoch;
}

/** One shelf to search. */
export interface Walk {
  readonly postings: Postings;
  /** Both the services and the query have a place. */
  readonly located: boolean;
}

/** Leaves of the first walk are numbered from 0, of the second from here on, and so forth; slots are counted from -1 down. */
const WALK = 2 ** 24;

/**
 * Best-first search with a bound: leaves and single services wait in one queue, each with the best score it could have, and
 * the search ends when the next one could not enter the list. It only leaves out what cannot be in the answer: each service
 * that remains is judged and scored by the same functions as in the plain scan, so the answers agree to the last bit.
 */
export class Search {
  readonly #in: Searched;
  readonly #queue = new BoundQueue();
  readonly #keyOf: (slot: number) => number;

  constructor(searched: Searched) {
    this.#in = searched;
    this.#keyOf = (slot) => searched.epoch.keyOf(searched.entries[slot]!);
  }

  /** Judges one slot by the full rules. */
  consider(slot: number, { query, weights }: Probe, best: BestList): void {
    const service = this.#in.entries[slot]!;
    const distanceM = distanceBetween(service.point, query.point);
    if (isFeasible(service, query, distanceM)) best.offer(rate(service, query, weights, distanceM));
  }

  /** Searches these shelves, except for the slots in `done`, which were judged before. */
  run(walks: readonly Walk[], probe: Probe, best: BestList, done: ReadonlySet<number>): void {
    const queue = this.#queue;
    queue.clear();
    walks.forEach((walk, number) => this.#addLeaves(walk, number * WALK, probe));
    while (!queue.isEmpty && queue.bound >= best.threshold) {
      const { bound } = queue;
      const thing = queue.pop();
      if (thing >= 0) this.#readLeaf(walks[Math.floor(thing / WALK)]!, thing, bound, probe);
      else if (!done.has(-1 - thing)) this.consider(-1 - thing, probe, best);
    }
  }

  #addLeaves(walk: Walk, firstThing: number, probe: Probe): void {
    const { leafCount } = walk.postings;
    for (let leaf = 0; leaf < leafCount; leaf += 1) {
      const bound = this.#leafBound(leaf, walk, probe);
      if (bound > -Infinity) this.#queue.add(firstThing + leaf, bound);
    }
  }

  /** The best score a service of this leaf can have; minus infinity when none can be feasible. */
  #leafBound(leaf: number, { postings, located }: Walk, probe: Probe): number {
    if (!postings.mayServe(leaf, probe.needs, probe.gate)) return -Infinity;
    const lineM = located ? postings.lineTo(leaf, probe.place) : null;
    if (lineM !== null && lineM > probe.reachM) return -Infinity;
    const price = postings.lowestPrice(leaf);
    if (price > probe.priceLimit) return -Infinity;
    const { epoch } = this.#in;
    if (postings.epochs[leaf] !== epoch.number) postings.arrange(leaf, epoch.number, this.#keyOf);
    postings.read[leaf] = 0;
    return postings.topKey(leaf) + this.#queryBound(lineM, price, postings.levelMax, probe);
  }

  /** Queues the next services of a leaf, and the rest of the leaf again when something better waits meanwhile. */
  #readLeaf({ postings, located }: Walk, thing: number, bound: number, probe: Probe): void {
    const { slots, keys, read, levelMax } = postings;
    const queue = this.#queue;
    const leaf = thing % WALK;
    const from = leaf * LEAF_SIZE;
    const end = from + postings.counts[leaf]!;
    const start = from + read[leaf]!;
    const rest = bound - keys[start]!;
    for (let at = start; at < end; at += 1) {
      const key = keys[at]!;
      if (at > start && key + rest < queue.bound) {
        read[leaf] = at - from;
        queue.add(thing, key + rest);
        return;
      }
      const slot = slots[at]!;
      if (!this.#mayFit(slot, probe)) continue;
      const slotBound = key + this.#slotBound(slot, located, levelMax, probe);
      if (slotBound > -Infinity) queue.add(-1 - slot, slotBound);
    }
  }

  /** False when the columns already show that the slot is unfit. */
  #mayFit(slot: number, probe: Probe): boolean {
    const { gate, capabilities, supply, price, town } = this.#in.columns;
    const { all, some } = probe.supply;
    const left = supply[slot]!;
    return (
      (gate[slot]! & probe.gate) === probe.gate &&
      (capabilities[slot]! & probe.needs) === probe.needs &&
      (left & all) === all &&
      (some === 0 || (left & some) !== 0) &&
      !(price[slot]! > probe.priceLimit) &&
      (probe.towns === null || probe.towns.includes(town[slot]!))
    );
  }

  /** The most the query can add to the key of this slot; minus infinity when it is too far away. */
  #slotBound(slot: number, located: boolean, levelMax: number, probe: Probe): number {
    const { columns } = this.#in;
    let lineM: number | null = null;
    if (located) {
      const dx = columns.x[slot]! - probe.place.x;
      const dy = columns.y[slot]! - probe.place.y;
      const dz = columns.z[slot]! - probe.place.z;
      lineM = Math.sqrt(dx * dx + dy * dy + dz * dz);
      if (lineM > probe.reachM || lineM > columns.radius[slot]! + MARGIN_M) return -Infinity;
    }
    return this.#queryBound(lineM, columns.price[slot]!, levelMax, probe);
  }

  /** The most that the parts which depend on the query can add, at this straight line and price. */
  #queryBound(lineM: number | null, price: number, levelMax: number, probe: Probe): number {
    return (
      probe.distanceWeight * distanceBound(probe, lineM) +
      probe.fitWeight * fitPart(levelMax, probe.level) +
      probe.priceWeight * priceBound(probe, price) +
      probe.slack
    );
  }
}
