import type { RoutingProblem } from './problem';

/** A problem as flat arrays, so that millions of timetables can be tried. */
export interface Tables {
  readonly visits: number;
  readonly travellers: number;
  readonly weights: RoutingProblem['weights'];
  /** 0 for none. */
  readonly grid: number;
  /** The table of ways with one more place that is no minute away from any. */
  readonly ways: Float64Array;
  readonly places: number;
  /** By visit. A place of -1 is wherever the traveller is. */
  readonly place: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly double: Uint8Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** By visit and part. */
  readonly minutes: Float64Array;
  readonly able: readonly Int32Array[];
  /** By visit, part and traveller. */
  readonly may: Uint8Array;
  readonly dislike: Float64Array;
  /** By traveller. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly leaves: Float64Array;
  readonly begins: Float64Array;
  readonly until: Float64Array;
  readonly nobody: Uint8Array;
}

/** @throws RangeError for a part that no one may do, or a pair for whom there are no two. */
export function tablesOf(problem: RoutingProblem): Tables {
  const { visits, travellers, weights } = problem;
  const [n, team] = [visits.length, travellers.length];
  const nowhere = problem.places;
  const able = visits.flatMap(({ parts }) => [
    Int32Array.from(parts[0].able),
    Int32Array.from(parts[1]?.able ?? []),
  ]);
  const may = new Uint8Array(n * 2 * team);
  const dislike = new Float64Array(n * 2 * team);
  visits.forEach(({ parts }, visit) => {
    const union = new Set(parts.flatMap((part) => part.able));
    if (parts.some((part) => part.able.length === 0) || union.size < parts.length)
      throw new RangeError(`no one may do visit ${visit}`);
    parts.forEach((part, index) => {
      const row = (visit * 2 + index) * team;
      for (const one of part.able) may[row + one] = 1;
      for (const [one, cost] of part.dislike ?? []) dislike[row + one] = cost;
    });
  });
  return {
    ...{ visits: n, travellers: team, weights, able, may, dislike },
    grid: problem.grid ?? 0,
    ways: withNowhere(problem),
    places: nowhere + 1,
    place: Int32Array.from(visits, (visit) => visit.place ?? -1),
    from: Float64Array.from(visits, (visit) => visit.from),
    to: Float64Array.from(visits, (visit) => visit.to),
    double: Uint8Array.from(visits, ({ parts }) => parts.length - 1),
    least: Float64Array.from(visits, ({ gap }) => gap?.least ?? 0),
    most: Float64Array.from(visits, ({ gap }) => gap?.most ?? 0),
    minutes: Float64Array.from(visits.flatMap(({ parts }) => [parts[0].minutes, parts[1]?.minutes ?? 0])),
    start: Int32Array.from(travellers, (one) => one.start ?? nowhere),
    end: Int32Array.from(travellers, (one) => one.end ?? nowhere),
    leaves: Float64Array.from(travellers, (one) => one.leaves),
    begins: Float64Array.from(travellers, (one) => one.from),
    until: Float64Array.from(travellers, (one) => one.until),
    nobody: Uint8Array.from(travellers, (one) => Number(one.nobody ?? false)),
  };
}

function withNowhere({ places, ways }: RoutingProblem): Float64Array {
  const wide = new Float64Array((places + 1) ** 2);
  for (let row = 0; row < places; row += 1)
    wide.set(ways.subarray(row * places, (row + 1) * places), row * (places + 1));
  return wide;
}
