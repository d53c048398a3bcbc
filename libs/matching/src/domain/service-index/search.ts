import { distanceBetween } from '../distance';
import { isFeasible } from '../hard-filters';
import { fitPart, rate } from '../score';
import type { ServiceEntry } from '../shapes';
import type { BestList } from './best-list';
import type { Epoch } from './epoch';
import { BoundQueue } from './bound-queue';
import { MARGIN_M } from './place';
import { LEAF_SIZE, type Postings } from './postings';
import { RECORD, WORD } from './records';
import { distanceBound, priceBound, type Probe } from './probe';

/** The parts of an index that a search reads. */
export interface Searched {
  readonly entries: readonly (ServiceEntry | undefined)[];
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

/** Going back to a leaf costs as much as reading a few services more than needed. */
const AT_ONCE = 16;

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
  #readLeaf(walk: Walk, thing: number, bound: number, probe: Probe): void {
    const { postings } = walk;
    const { words, read } = postings;
    const queue = this.#queue;
    const leaf = thing % WALK;
    const start = read[leaf]!;
    const end = postings.counts[leaf]!;
    let at = (leaf * LEAF_SIZE + start) * RECORD;
    const rest = bound - words.floats[at + WORD.key]!;
    for (let next = start; next < end; next += 1) {
      const key = words.floats[at + WORD.key]!;
      if (next >= start + AT_ONCE && key + rest < queue.bound) {
        read[leaf] = next;
        queue.add(thing, key + rest);
        return;
      }
      if (mayFit(words.ints, words.floats, at, probe)) {
        const slotBound = key + this.#slotBound(words.floats, at, walk, probe);
        if (slotBound > -Infinity) queue.add(-1 - words.ints[at + WORD.slot]!, slotBound);
      }
      at += RECORD;
    }
  }

  /** The most the query can add to the key of this record; minus infinity when it is too far away. */
  #slotBound(floats: Float32Array, at: number, { postings, located }: Walk, probe: Probe): number {
    let lineM: number | null = null;
    if (located) {
      const dx = floats[at + WORD.x]! - probe.place.x;
      const dy = floats[at + WORD.y]! - probe.place.y;
      const dz = floats[at + WORD.z]! - probe.place.z;
      lineM = Math.sqrt(dx * dx + dy * dy + dz * dz);
      if (lineM > probe.reachM || lineM > floats[at + WORD.radius]! + MARGIN_M) return -Infinity;
    }
    return this.#queryBound(lineM, floats[at + WORD.price]!, postings.levelMax, probe);
  }

  /** The most that the parts which depend on the query can add, at this straight line and price. */
  #queryBound(lineM: number | null, price: number, levelMax: number, probe: Probe): number {
    return (
      probe.distanceWeight * distanceBound(probe, lineM) +
      probe.fitWeight * fitPart(levelMax, probe.level) +
      probe.priceWeight * priceBound(probe, price) +
      this.#in.epoch.slack
    );
  }
}

/** False when the record already shows that the service is unfit. */
function mayFit(ints: Int32Array, floats: Float32Array, at: number, probe: Probe): boolean {
  const { all, some } = probe.supply;
  const left = ints[at + WORD.supply]!;
  return (
    (ints[at + WORD.gate]! & probe.gate) === probe.gate &&
    (ints[at + WORD.capabilities]! & probe.needs) === probe.needs &&
    (left & all) === all &&
    (some === 0 || (left & some) !== 0) &&
    !(floats[at + WORD.price]! > probe.priceLimit) &&
    (probe.towns === null || probe.towns.includes(ints[at + WORD.town]!))
  );
}
