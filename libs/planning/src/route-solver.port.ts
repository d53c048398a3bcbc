import type { Routes, RoutingProblem } from './domain/routing';

export interface SolverLimits {
  readonly seed: number;
  readonly steps: number;
  readonly seconds: number;
}

/** Looks for routes beside the work of this process. */
export abstract class RouteSolver {
  /** `told`: percent done, now and then. @throws when the search broke off. */
  abstract solve(
    problem: RoutingProblem,
    limits: SolverLimits,
    told: (percent: number) => void,
  ): Promise<Routes>;
}
