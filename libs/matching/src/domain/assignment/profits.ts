import type { AssignmentProblem } from './problem';

/** The arcs of each request by falling profit, so that a search may stop at the first that is too poor. */
export interface Profits {
  readonly service: Int32Array;
  /** Whole numbers: sums and comparisons are exact. */
  readonly profit: Float64Array;
  /** Where the arc stands in the problem. */
  readonly arc: Int32Array;
}

const PER_POINT = 1_000_000;

/**
 * Profit = priority x bonus + score in millionths. The bonus is larger than all scores together, so that no sum of scores
 * outweighs a person served. Whoever can be served together forms a matroid, where the heaviest set is also the largest
 * and has the most of the highest class, then of the next: only the order of priorities matters, not their ratio.
 */
export function profitsOf(problem: AssignmentProblem): Profits {
  checkProblem(problem);
  const { requests, firstArc, priority } = problem;
  const points = problem.score.map((score) => Math.round(score * PER_POINT));
  const bonus = 1 + Math.max(1, requests) * points.reduce((most, value) => Math.max(most, value), 0);
  const most = priority?.reduce((high, value) => Math.max(high, value), 1) ?? 1;
  if (!Number.isSafeInteger(4 * bonus * (most + 1)))
    throw new RangeError('scores or priorities are too large');
  const arc = fallingArcs(firstArc, points);
  const profit = new Float64Array(arc.length);
  for (let request = 0; request < requests; request += 1) {
    const base = bonus * (priority?.[request] ?? 1);
    for (let at = firstArc[request]!; at < firstArc[request + 1]!; at += 1)
      profit[at] = base + points[arc[at]!]!;
  }
  return { service: arc.map((index) => problem.service[index]!), profit, arc };
}

function fallingArcs(firstArc: Int32Array, points: Float64Array): Int32Array {
  const arcs = new Int32Array(points.length);
  for (let at = 0; at < arcs.length; at += 1) arcs[at] = at;
  for (let request = 0; request + 1 < firstArc.length; request += 1) {
    arcs.subarray(firstArc[request], firstArc[request + 1]).sort((a, b) => points[b]! - points[a]! || a - b);
  }
  return arcs;
}

function checkProblem({ requests, capacity, firstArc, service, score, priority }: AssignmentProblem): void {
  const packed =
    firstArc.length === requests + 1 && firstArc[0] === 0 && firstArc[requests] === service.length;
  const ascending = firstArc.every((start, request) => request === 0 || start >= firstArc[request - 1]!);
  if (!packed || !ascending || score.length !== service.length)
    throw new RangeError('arcs are not well packed');
  if (!service.every((column) => column >= 0 && column < capacity.length))
    throw new RangeError('unknown service');
  if (!score.every((value) => value > 0 && value < Infinity))
    throw new RangeError('a score must be above zero');
  if (!capacity.every((units) => units >= 0)) throw new RangeError('a capacity must not be negative');
  if (priority && (priority.length !== requests || priority.some((value) => value < 1))) {
    throw new RangeError('a priority must be at least 1');
  }
}
