/**
 * A rush: requests that want one unit each, services with so many units, and the arcs between those that fit.
 * The arcs of request r are those from firstArc[r] up to (not including) firstArc[r + 1].
 */
export interface AssignmentProblem {
  readonly requests: number;
  /** Free units of each service, whole numbers. */
  readonly capacity: Int32Array;
  readonly firstArc: Int32Array;
  readonly service: Int32Array;
  /** Above zero, larger is better; counted in millionths, finer differences are ties. */
  readonly score: Float64Array;
  /** Whole numbers from 1, larger is served first; everybody has 1 when left out. */
  readonly priority?: Int32Array;
}

/** Who goes where: one service per request, or UNPLACED. */
export interface Assignment {
  readonly service: Int32Array;
  readonly served: number;
  /** The scores of the arcs used, added up. */
  readonly total: number;
}

export interface Arc {
  readonly request: number;
  readonly service: number;
  readonly score: number;
}

/** Stands in `Assignment.service` for a request that got nothing. */
export const UNPLACED = -1;

/** Builds the packed form from arcs in any order; the arcs of one request keep their order. */
export function assignmentProblem(
  requests: number,
  capacity: ArrayLike<number>,
  arcs: readonly Arc[],
  priority?: ArrayLike<number>,
): AssignmentProblem {
  const firstArc = new Int32Array(requests + 1);
  for (const arc of arcs) firstArc[arc.request + 1]! += 1;
  for (let request = 0; request < requests; request += 1) firstArc[request + 1]! += firstArc[request]!;
  const next = firstArc.slice();
  const service = new Int32Array(arcs.length);
  const score = new Float64Array(arcs.length);
  for (const arc of arcs) {
    const place = next[arc.request]!++;
    service[place] = arc.service;
    score[place] = arc.score;
  }
  const packed = { requests, capacity: Int32Array.from(capacity), firstArc, service, score };
  return priority ? { ...packed, priority: Int32Array.from(priority) } : packed;
}

/** Turns a choice of arcs (or UNPLACED), one per request, into the answer with its sums. */
export function assignmentOf(problem: AssignmentProblem, arcOf: Int32Array): Assignment {
  let served = 0;
  let total = 0;
  const service = arcOf.map((arc) => {
    if (arc === UNPLACED) return UNPLACED;
    served += 1;
    total += problem.score[arc]!;
    return problem.service[arc]!;
  });
  return { service, served, total };
}
