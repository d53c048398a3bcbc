import { copied } from './growth';

/** Numbered things by their bound, highest first. One queue serves query after query without making anything new. */
export class BoundQueue {
  #bounds = new Float64Array(256);
  #things = new Int32Array(256);
  #size = 0;

  clear(): void {
    this.#size = 0;
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  /** The highest bound; minus infinity when the queue is empty. */
  get bound(): number {
    return this.#size === 0 ? -Infinity : this.#bounds[0]!;
  }

  add(thing: number, bound: number): void {
    if (this.#size === this.#things.length) this.#grow();
    const bounds = this.#bounds;
    const things = this.#things;
    let at = this.#size;
    this.#size += 1;
    for (let parent = (at - 1) >> 1; at > 0 && bounds[parent]! < bound; parent = (at - 1) >> 1) {
      bounds[at] = bounds[parent]!;
      things[at] = things[parent]!;
      at = parent;
    }
    bounds[at] = bound;
    things[at] = thing;
  }

  /** Takes out the thing with the highest bound. */
  pop(): number {
    const bounds = this.#bounds;
    const things = this.#things;
    const first = things[0]!;
    this.#size -= 1;
    const size = this.#size;
    const bound = bounds[size]!;
    const thing = things[size]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && bounds[child + 1]! > bounds[child]!) child += 1;
      if (bounds[child]! <= bound) break;
      bounds[at] = bounds[child]!;
      things[at] = things[child]!;
      at = child;
    }
    bounds[at] = bound;
    things[at] = thing;
    return first;
  }

  #grow(): void {
    this.#bounds = copied(this.#bounds, new Float64Array(2 * this.#size));
    this.#things = copied(this.#things, new Int32Array(2 * this.#size));
  }
}
