import { byRank } from '../score';
import type { Candidate } from '../shapes';

/** Keeps the best so many candidates of a stream: a heap with the worst of them on top. */
export class BestList {
  readonly #heap: Candidate[] = [];
  readonly #rank: (a: Candidate, b: Candidate) => number;

  constructor(
    readonly limit: number,
    seed: number,
  ) {
    this.#rank = byRank(seed);
  }

  /** What a score must at least reach to enter the list. */
  get threshold(): number {
    if (this.#heap.length < this.limit) return -Infinity;
    return this.#heap[0]?.score ?? Infinity;
  }

  offer(candidate: Candidate): void {
    const heap = this.#heap;
    if (heap.length < this.limit) {
      heap.push(candidate);
      this.#rise(heap.length - 1);
    } else if (heap.length > 0 && this.#rank(candidate, heap[0]!) < 0) {
      heap[0] = candidate;
      this.#sink();
    }
  }

  /** Best first. */
  ranked(): Candidate[] {
    return [...this.#heap].sort(this.#rank);
  }

  #rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfWorse(at, parent)) return;
      at = parent;
    }
  }

  #sink(): void {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      if (left >= this.#heap.length) return;
      const right = left + 1;
      const worse =
        right < this.#heap.length && this.#rank(this.#heap[right]!, this.#heap[left]!) > 0 ? right : left;
      if (!this.#swapIfWorse(worse, at)) return;
      at = worse;
    }
  }

  #swapIfWorse(child: number, parent: number): boolean {
    const a = this.#heap[child]!;
    const b = this.#heap[parent]!;
    if (this.#rank(a, b) <= 0) return false;
    this.#heap[child] = b;
    this.#heap[parent] = a;
    return true;
  }
}
