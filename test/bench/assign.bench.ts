import { createRequire } from 'node:module';
import { join } from 'node:path';
import { seededRandom } from '@yilian/kernel';
import {
  assign,
  assignGreedily,
  assignmentProblem,
  type Arc,
  type AssignmentProblem,
} from '@yilian/matching';
import { generalised } from './assign-gap';
import { alternate, median, type BenchRow } from './harness';

const ROUNDS = 5;
const SIZE = 1_000;

/** B7: a rush decided at once, against one by one and against the usual library; and the generalised kind. */
export async function bench(): Promise<BenchRow[]> {
  return [...totals(), await againstLibrary(), small(), ...generalised()];
}

/**
 * A city: towns on a map, homes and services around them but not in the same proportion; a service takes people up to its
 * level of care, so that one for the frail also suits the able. About one pair in five fits.
 */
function rush(size: number, seed: number): AssignmentProblem {
  const random = seededRandom(seed);
  const towns = Array.from({ length: 12 }, () => ({ x: random(), y: random() }));
  const place = () => {
    const town = towns[Math.floor(random() * towns.length)]!;
    return {
      x: town.x + (random() - 0.5) * 0.3,
      y: town.y + (random() - 0.5) * 0.3,
      level: Math.floor(random() * 5),
    };
  };
  const homes = Array.from({ length: size }, place);
  const services = Array.from({ length: size }, () => ({ ...place(), quality: random() }));
  const arcs: Arc[] = [];
  homes.forEach((home, request) => {
    services.forEach(({ x, y, level, quality }, service) => {
      const far = Math.hypot(home.x - x, home.y - y) / 0.4;
      if (far < 1 && home.level <= level)
        arcs.push({ request, service, score: 0.1 + 0.5 * (1 - far) + 0.4 * quality });
    });
  });
  return assignmentProblem(size, new Array<number>(size).fill(1), arcs);
}

function totals(): BenchRow[] {
  const ratios = [1, 2, 3, 4, 5].map((seed) => {
    const problem = rush(SIZE, seed);
    const [ours, baseline] = [assign(problem), assignGreedily(problem)];
    return { ours: ours.total, baseline: baseline.total, served: ours.served / baseline.served, problem };
  });
  const ours = median(ratios.map((run) => run.ours));
  const baseline = median(ratios.map((run) => run.baseline));
  const served = median(ratios.map((run) => run.served));
  const share = median(ratios.map((run) => run.problem.service.length / SIZE ** 2));
  const name = `B7 total against greedy, ${SIZE} requests, ${SIZE} units, ${(share * 100).toFixed(0)} % fit`;
  return [
    {
      name,
      ours,
      baseline,
      ratio: median(ratios.map((run) => run.ours / run.baseline)),
      goal: 1.08,
      unit: 'score',
    },
    {
      name: 'B7 people served against greedy',
      ours: served,
      baseline: 1,
      ratio: served,
      goal: 1,
      unit: 'share',
    },
  ];
}

type Library = (
  costs: Float64Array[],
  options: { maximaze: boolean },
) => { rowAssignments: ArrayLike<number> };

async function againstLibrary(): Promise<BenchRow> {
  const problem = uniform(SIZE, 0.17, 7);
  const name = `B7 one exact decision, ${SIZE} x ${SIZE}, 17 % fit, against linear-sum-assignment`;
  const library = await loadLibrary();
  const ours = () => timed(() => assign(problem));
  if (!library) {
    const alone = median(Array.from({ length: ROUNDS + 1 }, ours));
    return { name: `${name} (not installed)`, ours: alone, baseline: 0, ratio: 0, goal: 5, unit: 'ms' };
  }
  const dense = denseScores(problem);
  const theirs = () => library(dense, { maximaze: true });
  checkSame(problem, dense, theirs().rowAssignments);
  const run = await alternate(ROUNDS, ours, () => timed(theirs));
  return {
    name,
    ours: run.ours,
    baseline: run.baseline,
    ratio: run.baseline / run.ours,
    goal: 5,
    unit: 'ms',
  };
}

function small(): BenchRow {
  const problem = uniform(100, 0.17, 7);
  const ours = median(Array.from({ length: 50 }, () => timed(() => assign(problem))));
  const name = 'B7 one exact decision, 100 x 100 (baseline: the goal)';
  return { name, ours, baseline: 1, ratio: 1 / ours, goal: 1, unit: 'ms' };
}

function uniform(size: number, density: number, seed: number): AssignmentProblem {
  const random = seededRandom(seed);
  const arcs: Arc[] = [];
  for (let pair = 0; pair < size * size; pair += 1) {
    if (random() >= density) continue;
    const score = 1 + Math.floor(random() * 1_000);
    arcs.push({ request: Math.floor(pair / size), service: pair % size, score });
  }
  return assignmentProblem(size, new Array<number>(size).fill(1), arcs);
}

/** The library sees a score of zero where nothing fits and a bonus elsewhere, so that both solve the same problem. */
const BONUS = 10_000_000;

function denseScores({ requests, capacity, firstArc, service, score }: AssignmentProblem): Float64Array[] {
  return Array.from({ length: requests }, (_, request) => {
    const row = new Float64Array(capacity.length);
    for (let arc = firstArc[request]!; arc < firstArc[request + 1]!; arc += 1)
      row[service[arc]!] = BONUS + score[arc]!;
    return row;
  });
}

function checkSame(problem: AssignmentProblem, dense: Float64Array[], columns: ArrayLike<number>): void {
  const theirs = dense.reduce((sum, row, request) => sum + (row[columns[request]!] ?? 0), 0);
  const { total, served } = assign(problem);
  const ours = total + BONUS * served;
  if (ours !== theirs) throw new Error(`different answers: ours ${ours}, the library's ${theirs}`);
}

async function loadLibrary(): Promise<Library | undefined> {
  const name = 'linear-sum-assignment';
  try {
    createRequire(join(process.cwd(), 'package.json')).resolve(name);
  } catch {
    return undefined;
  }
  const loaded = (await import(name)) as { linearSumAssignment: Library };
  return loaded.linearSumAssignment;
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
