import { copied } from './growth';
import { MARGIN_M, type Place } from './place';
import { leafNode, nodeFor, splitNode, type Axis, type Node } from './leaf-tree';
import { RECORD, WORD, Words } from './records';

/** Services of one leaf; a full leaf is cut in two. */
export const LEAF_SIZE = 64;
const LEAF = LEAF_SIZE * RECORD;

/** Per leaf: the ball around its services, the best key and price, and all that at least one of them can do. */
const STAT = { x: 0, y: 1, z: 2, radius: 3, topKey: 4, price: 5, capabilities: 6, gate: 7 } as const;
const STATS = 8;

/** A node of the tree has five fields, a header, and the number of the split in a box of its own. */
const NODE_BYTES = 72;

/** Where the record of a slot stands in its postings; shared by all postings of an index. */
export interface Positions {
  of: Int32Array;
}

/**
 * The services of one kind and heaviest level, gathered by place into leaves (a k-d tree over the points in space, which
 * needs no cell size and follows crowded and empty land by itself). Within a leaf they stand by descending key.
 */
export class Postings {
  words = new Words(LEAF);
  counts = new Int32Array(1);
  /** The epoch for which a leaf is in order; 0 when it is not. */
  epochs = new Int32Array(1);
  /** How far the search under way has read each leaf. */
  read = new Uint8Array(1);
  leafCount = 1;

  #stats = new Words(STATS);
  readonly #nodes: Node[] = [leafNode(0)];
  readonly #root: Node = this.#nodes[0]!;
  readonly #positions: Positions;

  constructor(
    positions: Positions,
    readonly levelMax: number,
  ) {
    this.#positions = positions;
  }

  add(record: Words): void {
    let { leaf } = nodeFor(this.#root, record.floats);
    if (this.counts[leaf] === LEAF_SIZE) {
      this.#cut(leaf);
      ({ leaf } = nodeFor(this.#root, record.floats));
    }
    const position = leaf * LEAF_SIZE + this.counts[leaf]!;
    this.counts[leaf]! += 1;
    this.#positions.of[record.ints[WORD.slot]!] = position;
    this.#put(position, record);
  }

  /** Another record for the same slot in the same place. */
  replace(record: Words): void {
    this.#put(this.#positions.of[record.ints[WORD.slot]!]!, record);
  }

  setSupply(slot: number, mask: number): void {
    this.words.ints[this.#positions.of[slot]! * RECORD + WORD.supply] = mask;
  }

  /** Takes the slot out; the others keep their order. */
  remove(slot: number): void {
    const { ints } = this.words;
    const position = this.#positions.of[slot]!;
    const leaf = Math.floor(position / LEAF_SIZE);
    const end = leaf * LEAF_SIZE + this.counts[leaf]!;
    ints.copyWithin(position * RECORD, (position + 1) * RECORD, end * RECORD);
    this.counts[leaf]! -= 1;
    this.#locate(leaf);
  }

  /** Measures the leaf if it changed, gives every service its key and puts them in order. */
  arrange(leaf: number, epoch: number, keyOf: (slot: number) => number): void {
    const { ints, floats } = this.words;
    const from = leaf * LEAF;
    const count = this.counts[leaf]!;
    for (let at = from; at < from + count * RECORD; at += RECORD) {
      floats[at + WORD.key] = keyOf(ints[at + WORD.slot]!);
    }
    this.#sort(leaf, WORD.key, -1);
    if (this.epochs[leaf] === 0) this.#measure(leaf);
    this.#stats.floats[leaf * STATS + STAT.topKey] = floats[from + WORD.key]!;
    this.epochs[leaf] = epoch;
  }

  /** False when no service of the leaf can do all that is needed, or none is open to this person. */
  mayServe(leaf: number, needs: number, gate: number): boolean {
    const { ints } = this.#stats;
    const at = leaf * STATS;
    return (ints[at + STAT.capabilities]! & needs) === needs && (ints[at + STAT.gate]! & gate) === gate;
  }

  /** Metres of straight line to the ball around the leaf; zero or less inside. */
  lineTo(leaf: number, place: Place): number {
    const { floats } = this.#stats;
    const at = leaf * STATS;
    const dx = floats[at + STAT.x]! - place.x;
    const dy = floats[at + STAT.y]! - place.y;
    const dz = floats[at + STAT.z]! - place.z;
    return Math.sqrt(dx * dx + dy * dy + dz * dz) - floats[at + STAT.radius]!;
  }

  /** No price of the leaf is lower; zero when one is unknown. */
  lowestPrice(leaf: number): number {
    return this.#stats.floats[leaf * STATS + STAT.price]!;
  }

  /** The highest key of a leaf in order. */
  topKey(leaf: number): number {
    return this.#stats.floats[leaf * STATS + STAT.topKey]!;
  }

  get bytes(): number {
    const arrays = [this.words.ints, this.#stats.ints, this.counts, this.epochs, this.read];
    return arrays.reduce((sum, array) => sum + array.byteLength, (2 * this.leafCount - 1) * NODE_BYTES);
  }

  /** Writes a record and widens the leaf around it; the leaf is measured exactly when it is next put in order. */
  #put(position: number, record: Words): void {
    this.words.ints.set(record.ints, position * RECORD);
    const leaf = Math.floor(position / LEAF_SIZE);
    this.#widen(leaf, position * RECORD);
    this.epochs[leaf] = 0;
  }

  /** The upper half along the longest side moves to a new leaf. Equal places may land on both sides; no harm. */
  #cut(leaf: number): void {
    const half = LEAF_SIZE / 2;
    const axis = this.#longestSide(leaf);
    this.#sort(leaf, WORD[axis], 1);
    const fresh = this.#newLeaf();
    const { ints, floats } = this.words;
    const middle = leaf * LEAF + half * RECORD;
    ints.copyWithin(fresh * LEAF, middle, (leaf + 1) * LEAF);
    this.counts[leaf] = half;
    this.counts[fresh] = half;
    [this.#nodes[leaf], this.#nodes[fresh]] = splitNode(
      this.#nodes[leaf]!,
      axis,
      floats[middle + WORD[axis]]!,
      fresh,
    );
    for (const part of [leaf, fresh]) {
      this.epochs[part] = 0;
      this.#measure(part);
      this.#locate(part);
    }
  }

  #longestSide(leaf: number): Axis {
    const side = (axis: Axis) => {
      const values = this.#values(leaf, WORD[axis]);
      return Math.max(...values) - Math.min(...values);
    };
    const [x, y, z] = [side('x'), side('y'), side('z')];
    if (x >= y && x >= z) return 'x';
    return y >= z ? 'y' : 'z';
  }

  /** Puts the records of a leaf in ascending (1) or descending (-1) order of a word. */
  #sort(leaf: number, word: number, direction: 1 | -1): void {
    const values = this.#values(leaf, word);
    const order = [...values.keys()].sort((a, b) => direction * (values[a]! - values[b]!));
    const from = leaf * LEAF;
    const before = this.words.ints.slice(from, from + LEAF);
    order.forEach((was, is) => {
      this.words.ints.set(before.subarray(was * RECORD, (was + 1) * RECORD), from + is * RECORD);
    });
    this.#locate(leaf);
  }

  #values(leaf: number, word: number): number[] {
    return Array.from(
      { length: this.counts[leaf]! },
      (_, n) => this.words.floats[leaf * LEAF + n * RECORD + word]!,
    );
  }

  #locate(leaf: number): void {
    const first = leaf * LEAF_SIZE;
    for (let position = first; position < first + this.counts[leaf]!; position += 1) {
      this.#positions.of[this.words.ints[position * RECORD + WORD.slot]!] = position;
    }
  }

  /** Sets the ball and the union of abilities anew. */
  #measure(leaf: number): void {
    const mean = (word: number) => {
      const values = this.#values(leaf, word);
      return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    };
    const at = leaf * STATS;
    this.#stats.floats.set([mean(WORD.x), mean(WORD.y), mean(WORD.z), 0, 0, Infinity], at);
    this.#stats.ints.set([0, 0], at + STAT.capabilities);
    const end = leaf * LEAF + this.counts[leaf]! * RECORD;
    for (let record = leaf * LEAF; record < end; record += RECORD) this.#widen(leaf, record);
  }

  #widen(leaf: number, record: number): void {
    const { ints, floats } = this.words;
    const stats = this.#stats;
    const at = leaf * STATS;
    const dx = floats[record + WORD.x]! - stats.floats[at + STAT.x]!;
    const dy = floats[record + WORD.y]! - stats.floats[at + STAT.y]!;
    const dz = floats[record + WORD.z]! - stats.floats[at + STAT.z]!;
    const away = Math.sqrt(dx * dx + dy * dy + dz * dz) + MARGIN_M;
    if (away > stats.floats[at + STAT.radius]!) stats.floats[at + STAT.radius] = away;
    const price = floats[record + WORD.price]!;
    // An unknown price may score as well as any.
    if (!(price >= stats.floats[at + STAT.price]!))
      stats.floats[at + STAT.price] = Number.isNaN(price) ? 0 : price;
    stats.ints[at + STAT.capabilities]! |= ints[record + WORD.capabilities]!;
    stats.ints[at + STAT.gate]! |= ints[record + WORD.gate]!;
  }

  #newLeaf(): number {
    if (this.leafCount === this.counts.length) {
      const room = 2 * this.leafCount;
      this.words = this.words.grown(room * LEAF);
      this.#stats = this.#stats.grown(room * STATS);
      this.counts = copied(this.counts, new Int32Array(room));
      this.epochs = copied(this.epochs, new Int32Array(room));
      this.read = copied(this.read, new Uint8Array(room));
    }
    this.leafCount += 1;
    return this.leafCount - 1;
  }
}
