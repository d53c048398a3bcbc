import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { Routes, RoutingProblem } from './domain/routing';
import { RouteSolver, type SolverLimits } from './route-solver.port';
import type { Told } from './route-thread.adapter';

/** So much longer than its limit a search may take before it is ended from outside. */
const GRACE_SECONDS = 5;

/** A thread for each search: the process goes on with its other work meanwhile. */
@Injectable()
export class ThreadSolver extends RouteSolver {
  async solve(
    problem: RoutingProblem,
    limits: SolverLimits,
    told: (percent: number) => void,
  ): Promise<Routes> {
    return new Promise((resolve, reject) => {
      const thread = new Worker(join(__dirname, 'route-thread.adapter.js'), {
        workerData: { problem, limits },
      });
      const late = setTimeout(
        () => {
          reject(new Error('the search did not end in time'));
          void thread.terminate();
        },
        (limits.seconds + GRACE_SECONDS) * 1_000,
      );
      thread.on('message', (news: Told) => {
        if ('percent' in news) told(news.percent);
        else resolve(news.routes);
      });
      thread.on('error', reject);
      thread.on('exit', () => {
        clearTimeout(late);
        reject(new Error('the search ended without an answer'));
      });
    });
  }
}
