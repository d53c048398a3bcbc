import { byRank } from '../score';
import type { Candidate } from '../shapes';

/**
 * Keeps the best so many candidates of a stream. The search delivers nearly in order, so once the list is full a newcomer
 * finds its place after a step or two from the end.
 */
export class BestList {
  readonly #kept: Candidate[] = [];
  readonly #rank: (a: Candidate, b: Candidate) => number;
  /** What a score must at least reach to enter the list. */
  threshold: number;

  constructor(
    readonly limit: number,
    seed: number,
  ) {
    this.#rank = byRank(seed);
    this.threshold = limit > 0 ? -Infinity : Infinity;
  }

  offer(candidate: Candidate): void {
    const kept = this.#kept;
    if (kept.length < this.limit) {
      kept.push(candidate);
      if (kept.length < this.limit) return;
      kept.sort(this.#rank);
    } else {
      this.#insert(candidate);
    }
    this.threshold = kept.at(-1)?.score ?? Infinity;
  }

  /** Best first. */
  ranked(): Candidate[] {
    return this.#kept.sort(this.#rank);
  }

  /** Into its place in a full list; the last one, which may be the newcomer, falls off. */
  #insert(candidate: Candidate): void {
    const kept = this.#kept;
    let at = kept.length;
    while (at > 0 && this.#rank(candidate, kept[at - 1]!) < 0) at -= 1;
    kept.splice(at, 0, candidate);
    kept.pop();
  }
}
