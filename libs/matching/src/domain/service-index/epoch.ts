import { fairTurnPart, ratingPart, vacancyTruthPart } from '../score';
import { SCORE_PARTS, type ServiceEntry, type Weights } from '../shapes';

const STARS = 5;
const WINDOW_MS = 15 * 60_000;

/**
 * For one set of weights and a quarter of an hour, the parts of a score that do not depend on the query are a fixed number
 * per service, or nearly: the two that change with time are taken where they are largest. That number is the key by which
 * postings stand in order. Another set of weights or a later hour is a new epoch; leaves are put in order when next met.
 */
export class Epoch {
  #weights: Weights | null = null;
  #fromMs = 0;
  /** Keys are 32-bit floats and sums are made in another order than the score: bounds give way by this much. */
  slack = 0;
  /** Counts up; a leaf remembers the one it was arranged for. */
  number = 0;

  /** @throws RangeError for a weight below zero: best-first search needs parts that only add. */
  enter(weights: Weights, nowMs: number): void {
    const inWindow = nowMs >= this.#fromMs && nowMs <= this.#fromMs + WINDOW_MS;
    if (this.#weights !== null && inWindow && sameWeights(this.#weights, weights)) {
      this.#weights = weights;
      return;
    }
    const bad = SCORE_PARTS.find((part) => !(weights.parts[part] >= 0));
    if (bad !== undefined)
      throw new RangeError(`Weight of ${bad} must be zero or more: ${weights.parts[bad]}`);
    this.#weights = weights;
    this.#fromMs = nowMs;
    this.slack = 1e-6 * SCORE_PARTS.reduce((sum, part) => sum + weights.parts[part], 0);
    this.number += 1;
  }

  /** The most that the query-independent parts can add within this epoch. */
  keyOf(service: ServiceEntry): number {
    const weights = this.#weights!;
    const { parts, neutral } = weights;
    const { officialLevel, inspection, fulfilment, rating } = service.quality;
    return (
      parts.vacancyTruth * vacancyTruthPart(service, this.#fromMs, weights) +
      parts.official * (officialLevel === null ? neutral : officialLevel / STARS) +
      parts.inspection * (inspection === null ? neutral : inspection / 100) +
      parts.fulfilment * (fulfilment ?? neutral) +
      parts.rating * ratingPart(rating, weights.cityRating) +
      parts.fairTurn * fairTurnPart(service.lastWorkAtMs, this.#fromMs + WINDOW_MS, weights.halfRestMs)
    );
  }
}

const sameWeights = (a: Weights, b: Weights): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
