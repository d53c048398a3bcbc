import { UNPLACED, assignmentOf, type Assignment, type AssignmentProblem } from './problem';

/** First come, first served: each request in turn takes the best service that has a unit left, the first listed if equal. */
export function assignGreedily(problem: AssignmentProblem): Assignment {
  const { firstArc, service, score } = problem;
  const free = problem.capacity.slice();
  const arcOf = new Int32Array(problem.requests).fill(UNPLACED);
  for (let request = 0; request < problem.requests; request += 1) {
    let best = UNPLACED;
    for (let arc = firstArc[request]!; arc < firstArc[request + 1]!; arc += 1) {
      if (free[service[arc]!]! > 0 && (best === UNPLACED || score[arc]! > score[best]!)) best = arc;
    }
    if (best === UNPLACED) continue;
    free[service[best]!]! -= 1;
    arcOf[request] = best;
  }
  return assignmentOf(problem, arcOf);
}
