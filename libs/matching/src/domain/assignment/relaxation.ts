import type { Packing } from './packing';

/** What the capacities are worth: a lower bound on every answer, and how much each pair costs above its job's cheapest. */
export interface Relaxation {
  readonly bound: number;
  readonly extra: Float64Array;
}

const ITERATIONS = 600;
const PATIENCE = 10;

/**
 * Lagrangian relaxation: capacities may be broken at a price per unit, and the prices follow the overload (subgradient
 * steps that shrink). Any prices give a valid bound; the best seen are kept.
 */
export function relax(packing: Packing): Relaxation {
  const prices = new Float64Array(packing.agents);
  let best = { bound: -Infinity, prices: prices.slice() };
  let step = (2 * packing.spread) / packing.meanUse;
  let stale = 0;
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const { bound, overload } = relaxedAt(packing, prices);
    stale = bound > best.bound ? 0 : stale + 1;
    if (stale === 0) best = { bound, prices: prices.slice() };
    if (stale === PATIENCE) {
      step *= 0.7;
      stale = 0;
      prices.set(best.prices);
    }
    const norm = Math.hypot(...overload) || 1;
    for (let agent = 0; agent < prices.length; agent += 1) {
      prices[agent] = Math.max(0, prices[agent]! + (step * overload[agent]!) / norm);
    }
  }
  const bound = packing.whole ? Math.ceil(best.bound - 1e-6) : best.bound;
  return { bound, extra: extraCosts(packing, best.prices) };
}

/** The cheapest agent for every job at these prices: the bound, and each agent's load above (or below) its capacity. */
function relaxedAt(packing: Packing, prices: Float64Array): { bound: number; overload: Float64Array } {
  const { agents, jobs, use, capacity } = packing;
  const overload = capacity.map((units) => (units === Infinity ? 0 : -units));
  let bound = 0;
  for (let agent = 0; agent < agents; agent += 1) bound += prices[agent]! * overload[agent]!;
  for (let job = 0; job < jobs; job += 1) {
    let cheapest = 0;
    let least = Infinity;
    for (let agent = 0; agent < agents; agent += 1) {
      const value = pricedCost(packing, prices, job * agents + agent, agent);
      if (value >= least) continue;
      least = value;
      cheapest = agent;
    }
    bound += least;
    if (capacity[cheapest]! < Infinity) overload[cheapest]! += use[job * agents + cheapest]!;
  }
  return { bound, overload };
}

function pricedCost({ cost, use }: Packing, prices: Float64Array, pair: number, agent: number): number {
  return use[pair] === Infinity ? Infinity : cost[pair]! + prices[agent]! * use[pair]!;
}

function extraCosts(packing: Packing, prices: Float64Array): Float64Array {
  const { agents } = packing;
  const extra = packing.cost.map((_, pair) => pricedCost(packing, prices, pair, pair % agents));
  for (let first = 0; first < extra.length; first += agents) {
    const row = extra.subarray(first, first + agents);
    const least = row.reduce((low, value) => Math.min(low, value), Infinity);
    for (let agent = 0; agent < agents; agent += 1) row[agent]! -= least;
  }
  return extra;
}
