import type { ServiceKind } from '@yilian/contracts';
import { hash32 } from '@yilian/kernel';
import type { Candidate, MatchQuery, ScoreParts, ServiceEntry, Weights } from './shapes';

const LEVELS = 4;
const STARS = 5;

/** One half at `half`, falling towards nothing; made of plain arithmetic, so it is the same on every machine. */
const fading = (amount: number, half: number): number => half / (half + Math.max(0, amount));

/** Nearer is better; unknown is neutral. */
export const distancePart = (distanceM: number | null, kind: ServiceKind, weights: Weights): number =>
  distanceM === null ? weights.neutral : fading(distanceM, weights.halfDistanceM[kind]);

/** Best when this level is the heaviest the service takes: places for heavy care stay free for those who need them. */
export const fitPart = (levelMax: number, level: number): number => 1 - (levelMax - level) / LEVELS;

/** How much a vacancy number is worth: its trust grade, fading with the time since it was confirmed. */
export const vacancyTruthPart = (service: ServiceEntry, nowMs: number, weights: Weights): number =>
  service.vacancyTrust * fading(nowMs - service.vacancyConfirmedAtMs, weights.halfVacancyAgeMs);

/** Rating drawn to the city mean, the more the fewer reviews there are; no review counts as the mean itself. */
export function ratingPart(rating: ServiceEntry['quality']['rating'], city: Weights['cityRating']): number {
  const shrunk =
    rating === null
      ? city.mean
      : (rating.mean * rating.count + city.mean * city.count) / (rating.count + city.count);
  return (shrunk - 1) / (STARS - 1);
}

/** What is left of the budget; neutral when there is no limit or no published price. */
export function pricePart(priceFen: number | null, limitFen: number | null, neutral: number): number {
  if (priceFen === null || limitFen === null) return neutral;
  return priceFen === 0 ? 1 : 1 - priceFen / limitFen;
}

/** The longer without a booking, the better; full for one that never had any. */
export const fairTurnPart = (lastWorkAtMs: number | null, nowMs: number, halfRestMs: number): number =>
  lastWorkAtMs === null ? 1 : 1 - fading(nowMs - lastWorkAtMs, halfRestMs);

/** All parts of the score of a feasible service. `distanceM` is that of `distanceBetween`. */
export function scoreParts(
  service: ServiceEntry,
  query: MatchQuery,
  weights: Weights,
  distanceM: number | null,
): ScoreParts {
  const { quality } = service;
  const { neutral } = weights;
  return {
    distance: distancePart(distanceM, service.supply.kind, weights),
    fit: fitPart(service.levelMax, query.level),
    vacancyTruth: vacancyTruthPart(service, query.nowMs, weights),
    official: quality.officialLevel === null ? neutral : quality.officialLevel / STARS,
    inspection: quality.inspection === null ? neutral : quality.inspection / 100,
    fulfilment: quality.fulfilment ?? neutral,
    rating: ratingPart(quality.rating, weights.cityRating),
    price: pricePart(service.priceFen, query.priceLimitFen, neutral),
    continuity: query.previousProviderIds.includes(service.providerId) ? 1 : 0,
    fairTurn: fairTurnPart(service.lastWorkAtMs, query.nowMs, weights.halfRestMs),
  };
}

/** Weight × value over all parts, always added in this order, so that equal inputs give equal bits. */
export const weigh = (value: ScoreParts, { parts: weight }: Weights): number =>
  weight.distance * value.distance +
  weight.fit * value.fit +
  weight.vacancyTruth * value.vacancyTruth +
  weight.official * value.official +
  weight.inspection * value.inspection +
  weight.fulfilment * value.fulfilment +
  weight.rating * value.rating +
  weight.price * value.price +
  weight.continuity * value.continuity +
  weight.fairTurn * value.fairTurn;

/** A feasible service as a candidate. `distanceM` is that of `distanceBetween`. */
export function rate(
  service: ServiceEntry,
  query: MatchQuery,
  weights: Weights,
  distanceM: number | null,
): Candidate {
  const parts = scoreParts(service, query, weights, distanceM);
  const { serviceId, providerId } = service;
  return { serviceId, providerId, score: weigh(parts, weights), parts, distanceM };
}

/**
 * Best first. The tie rule: equal scores are ordered by a hash of the request's seed and the service's id, which favours
 * nobody over many requests and can be checked by anyone; should two hashes meet, by the id.
 */
export function byRank(seed: number): (a: Candidate, b: Candidate) => number {
  const drawn = new Map<string, number>();
  const lot = ({ serviceId }: Candidate): number => {
    const known = drawn.get(serviceId);
    if (known !== undefined) return known;
    const fresh = hash32(`${seed}:${serviceId}`);
    drawn.set(serviceId, fresh);
    return fresh;
  };
  return (a, b) => b.score - a.score || lot(a) - lot(b) || (a.serviceId < b.serviceId ? -1 : 1);
}
