import type { MatchQuery, Weights } from '../shapes';
import { gateWanted, wantedBits, type WantedBits } from './masks';
import { MARGIN_M, placeOf, type Place } from './place';
import type { Towns } from './records';

/** A query in the terms of the records, with the bounds that the search prunes by. Plain numbers: it is read very often. */
export interface Probe {
  readonly query: MatchQuery;
  readonly weights: Weights;
  readonly place: Place;
  /** Metres of straight line beyond which nothing can be near enough. */
  readonly reachM: number;
  readonly gate: number;
  readonly needs: number;
  readonly level: number;
  readonly supply: WantedBits;
  /** Numbers of the towns wanted; null for anywhere. */
  readonly towns: readonly number[] | null;
  readonly priceLimit: number;
  readonly distanceWeight: number;
  readonly halfDistanceM: number;
  readonly fitWeight: number;
  readonly priceWeight: number;
  readonly neutral: number;
}

export function probeOf(query: MatchQuery, weights: Weights, towns: Towns): Probe {
  return {
    query,
    weights,
    place: placeOf(query.point),
    reachM: (query.maxDistanceM ?? Infinity) + MARGIN_M,
    gate: gateWanted(query),
    needs: query.needs,
    level: query.level,
    supply: wantedBits(query.wanted, query.sex),
    towns: query.towns.length === 0 ? null : query.towns.map((code) => towns.find(code)),
    // Rounded like the prices in the records, so that a price at the limit stays at the limit.
    priceLimit: Math.fround(query.priceLimitFen ?? Infinity),
    distanceWeight: weights.parts.distance,
    halfDistanceM: weights.halfDistanceM[query.wanted.kind],
    fitWeight: weights.parts.fit,
    priceWeight: weights.parts.price,
    neutral: weights.neutral,
  };
}

/** The most the distance part can be at this straight line; neutral when a place is unknown. */
export function distanceBound(probe: Probe, lineM: number | null): number {
  if (lineM === null) return probe.neutral;
  return lineM <= MARGIN_M ? 1 : probe.halfDistanceM / (probe.halfDistanceM + lineM - MARGIN_M);
}

/** The most the price part can be at this price (fen, NaN unknown). */
export function priceBound(probe: Probe, price: number): number {
  if (probe.priceLimit === Infinity || Number.isNaN(price)) return probe.neutral;
  return price === 0 ? 1 : 1 - price / probe.priceLimit;
}
