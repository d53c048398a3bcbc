import { parentPort, workerData } from 'node:worker_threads';
import { type Routes, type RoutingProblem, searchRoutes } from './domain/routing';
import type { SolverLimits } from './route-solver.port';

/** What the thread says: how far it is, and at the end what it found. */
export type Told = { readonly percent: number } | { readonly routes: Routes };

/** News come each time another quarter is done. */
const PERCENT_STEP = 25;

/** What runs in the thread of a search. */
export function searchWithin(
  problem: RoutingProblem,
  { seed, steps, seconds }: SolverLimits,
  told: (percent: number) => void,
): Routes {
  const started = performance.now();
  let next = PERCENT_STEP;
  return searchRoutes(problem, {
    ...{ seed, steps, starts: 2 },
    spent: () => (performance.now() - started) / (seconds * 1_000),
    told: (share) => {
      const percent = Math.floor((share * 100) / PERCENT_STEP) * PERCENT_STEP;
      if (percent < next || percent >= 100) return;
      told(percent);
      next = percent + PERCENT_STEP;
    },
  });
}

if (parentPort) {
  const port = parentPort;
  const { problem, limits } = workerData as { problem: RoutingProblem; limits: SolverLimits };
  const say = (news: Told): void => port.postMessage(news);
  say({ routes: searchWithin(problem, limits, (percent) => say({ percent })) });
}
