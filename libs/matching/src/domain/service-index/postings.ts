import { copied, type Columns } from './columns';
import type { Place } from './place';

/** Postings of one leaf; a full leaf is cut in two. */
export const LEAF_SIZE = 64;

/** Per leaf: the ball around its services, the best key and price, and all that at least one of them can do. */
const STAT = { x: 0, y: 1, z: 2, radius: 3, topKey: 4, price: 5, capabilities: 6, gate: 7 } as const;
const STATS = 8;

interface Node {
  leaf: number;
  axis: 'x' | 'y' | 'z';
  split: number;
  low: Node | null;
  high: Node | null;
}

const leafNode = (leaf: number): Node => ({ leaf, axis: 'x', split: 0, low: null, high: null });

/**
 * The services of one kind and heaviest level, gathered by place into leaves (a k-d tree over the points in space, which needs no cell size
 * and follows crowded and empty land by itself). Within a leaf they stand by descending key, when the leaf is fresh.
 */
export class Postings {
  slots = new Int32Array(LEAF_SIZE);
  keys = new Float32Array(LEAF_SIZE);
  stats = new Float64Array(STATS);
  counts = new Int32Array(1);
  /** The epoch for which a leaf is in order; 0 when it never was. */
  epochs = new Int32Array(1);
  /** How far the search under way has read each leaf. */
  read = new Uint8Array(1);
  leafCount = 1;

  readonly #columns: Columns;
  readonly #nodes: Node[] = [leafNode(0)];
  readonly #root: Node = this.#nodes[0]!;

  constructor(
    columns: Columns,
    readonly levelMax: number,
  ) {
    this.#columns = columns;
    this.#measure(0);
  }

  add(slot: number): void {
    let leaf = this.#leafFor(slot);
    if (this.counts[leaf] === LEAF_SIZE) {
      this.#cut(leaf);
      leaf = this.#leafFor(slot);
    }
    this.slots[leaf * LEAF_SIZE + this.counts[leaf]!] = slot;
    this.counts[leaf]! += 1;
    this.#columns.leaf[slot] = leaf;
    this.touch(slot);
  }

  /** The columns of this slot changed, its place did not: the leaf gets wider now and is measured when next arranged. */
  touch(slot: number): void {
    const { x, y, z, price, capabilities, gate } = this.#columns;
    const leaf = this.#columns.leaf[slot]!;
    const { stats } = this;
    const at = leaf * STATS;
    const away = Math.sqrt(
      (x[slot]! - stats[at + STAT.x]!) ** 2 +
        (y[slot]! - stats[at + STAT.y]!) ** 2 +
        (z[slot]! - stats[at + STAT.z]!) ** 2,
    );
    if (away > stats[at + STAT.radius]!) stats[at + STAT.radius] = away;
    if (!(price[slot]! > stats[at + STAT.price]!)) stats[at + STAT.price] = known(price[slot]!);
    stats[at + STAT.capabilities]! |= capabilities[slot]!;
    stats[at + STAT.gate]! |= gate[slot]!;
    this.epochs[leaf] = 0;
  }

  /** Takes the slot out; the others keep their order. */
  remove(slot: number): void {
    const leaf = this.#columns.leaf[slot]!;
    const from = leaf * LEAF_SIZE;
    const end = from + this.counts[leaf]!;
    const at = this.slots.indexOf(slot, from);
    this.slots.copyWithin(at, at + 1, end);
    this.keys.copyWithin(at, at + 1, end);
    this.counts[leaf]! -= 1;
  }

  /** Gives every posting of a leaf its key and puts them in order. Leaves are small and rarely far out of order. */
  arrange(leaf: number, epoch: number, keyOf: (slot: number) => number): void {
    const { slots, keys } = this;
    const from = leaf * LEAF_SIZE;
    for (let next = from; next < from + this.counts[leaf]!; next += 1) {
      const slot = slots[next]!;
      const key = Math.fround(keyOf(slot));
      let at = next;
      for (; at > from && keys[at - 1]! < key; at -= 1) {
        keys[at] = keys[at - 1]!;
        slots[at] = slots[at - 1]!;
      }
      keys[at] = key;
      slots[at] = slot;
    }
    if (this.epochs[leaf] === 0) this.#measure(leaf);
    this.stats[leaf * STATS + STAT.topKey] = keys[from]!;
    this.epochs[leaf] = epoch;
  }

  /** False when no service of the leaf can do all that is needed, or none is open to this person. */
  mayServe(leaf: number, needs: number, gate: number): boolean {
    const { stats } = this;
    const at = leaf * STATS;
    return (
      this.counts[leaf]! > 0 &&
      (stats[at + STAT.capabilities]! & needs) === needs &&
      (stats[at + STAT.gate]! & gate) === gate
    );
  }

  /** Metres of straight line to the ball around the leaf; zero inside. */
  lineTo(leaf: number, place: Place): number {
    const { stats } = this;
    const at = leaf * STATS;
    const dx = stats[at + STAT.x]! - place.x;
    const dy = stats[at + STAT.y]! - place.y;
    const dz = stats[at + STAT.z]! - place.z;
    return Math.max(0, Math.sqrt(dx * dx + dy * dy + dz * dz) - stats[at + STAT.radius]!);
  }

  /** No price of the leaf is lower; zero when one is unknown. */
  lowestPrice(leaf: number): number {
    return this.stats[leaf * STATS + STAT.price]!;
  }

  /** The highest key of a leaf in order. */
  topKey(leaf: number): number {
    return this.stats[leaf * STATS + STAT.topKey]!;
  }

  get bytes(): number {
    const { slots, keys, stats, counts, epochs, read } = this;
    return [slots, keys, stats, counts, epochs, read].reduce((sum, array) => sum + array.byteLength, 0);
  }

  #leafFor(slot: number): number {
    let node = this.#root;
    while (node.low !== null && node.high !== null) {
      node = this.#columns[node.axis][slot]! < node.split ? node.low : node.high;
    }
    return node.leaf;
  }

  /** The upper half along the longest side moves to a new leaf. Equal places may land on both sides; no harm. */
  #cut(leaf: number): void {
    const from = leaf * LEAF_SIZE;
    const members = this.slots.slice(from, from + LEAF_SIZE);
    const axis = this.#longestSide(members);
    const column = this.#columns[axis];
    members.sort((a, b) => column[a]! - column[b]!);
    const half = LEAF_SIZE / 2;
    const fresh = this.#newLeaf();
    this.#fill(leaf, members.subarray(0, half));
    this.#fill(fresh, members.subarray(half));

    const node = this.#nodes[leaf]!;
    Object.assign(node, { axis, split: column[members[half]!]!, low: leafNode(leaf), high: leafNode(fresh) });
    this.#nodes[leaf] = node.low!;
    this.#nodes[fresh] = node.high!;
  }

  #longestSide(members: Int32Array): 'x' | 'y' | 'z' {
    const side = (axis: 'x' | 'y' | 'z') => {
      const values = Array.from(members, (slot) => this.#columns[axis][slot]!);
      return Math.max(...values) - Math.min(...values);
    };
    const [x, y, z] = [side('x'), side('y'), side('z')];
    if (x >= y && x >= z) return 'x';
    return y >= z ? 'y' : 'z';
  }

  #fill(leaf: number, members: Int32Array): void {
    this.slots.set(members, leaf * LEAF_SIZE);
    this.counts[leaf] = members.length;
    this.epochs[leaf] = 0;
    for (const slot of members) this.#columns.leaf[slot] = leaf;
    this.#measure(leaf);
  }

  #newLeaf(): number {
    if (this.leafCount === this.counts.length) {
      const room = 2 * this.leafCount;
      this.slots = copied(this.slots, new Int32Array(room * LEAF_SIZE));
      this.keys = copied(this.keys, new Float32Array(room * LEAF_SIZE));
      this.stats = copied(this.stats, new Float64Array(room * STATS));
      this.counts = copied(this.counts, new Int32Array(room));
      this.epochs = copied(this.epochs, new Int32Array(room));
      this.read = copied(this.read, new Uint8Array(room));
    }
    this.leafCount += 1;
    return this.leafCount - 1;
  }

  /** Sets the ball and the union of abilities anew. */
  #measure(leaf: number): void {
    const { x, y, z, price, capabilities, gate } = this.#columns;
    const members = this.slots.subarray(leaf * LEAF_SIZE, leaf * LEAF_SIZE + this.counts[leaf]!);
    const [cx, cy, cz] = [mean(x, members), mean(y, members), mean(z, members)];
    let [radius, cheapest, can, open] = [0, Infinity, 0, 0];
    for (const slot of members) {
      radius = Math.max(radius, Math.hypot(x[slot]! - cx, y[slot]! - cy, z[slot]! - cz));
      cheapest = Math.min(cheapest, known(price[slot]!));
      can |= capabilities[slot]!;
      open |= gate[slot]!;
    }
    this.stats.set([cx, cy, cz, radius, 0, cheapest, can, open], leaf * STATS);
  }
}

/** Counts an unknown price as nothing: it may score as well as any. */
const known = (price: number): number => (Number.isNaN(price) ? 0 : price);

const mean = (column: Float32Array, members: Int32Array): number =>
  members.reduce((sum, slot) => sum + column[slot]!, 0) / Math.max(1, members.length);
