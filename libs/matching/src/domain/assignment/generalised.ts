import { seededRandom } from '@yilian/kernel';
import { Annealing, type Cycle } from './annealing';
import type { GeneralisedAssignment, GeneralisedProblem } from './generalised-problem';
import { packingOf, type Packing } from './packing';
import { UNPLACED } from './problem';
import { relax } from './relaxation';

export interface SearchOptions {
  readonly seed: number;
  /** Moves tried per job in each of the four cycles; 7,500 when left out. */
  readonly movesPerJob?: number;
  /** Ends the search early. Without it the same seed gives the same answer on every machine. */
  readonly limit?: { readonly ms: number; readonly now: () => number };
}

const CYCLES = 4;
const MOVES_PER_JOB = 7_500;

/**
 * A good answer to the generalised assignment problem, and a bound that says how good at least. Undefined when no answer
 * that keeps every capacity was found, which cannot happen where refusal has a price.
 */
export function assignGeneralised(
  problem: GeneralisedProblem,
  { seed, limit, movesPerJob = MOVES_PER_JOB }: SearchOptions,
): GeneralisedAssignment | undefined {
  const started = limit?.now() ?? 0;
  const packing = packingOf(problem);
  if (!everyJobFits(packing)) return undefined;
  const relaxation = relax(packing);
  const search = new Annealing(packing, relaxation, seededRandom(seed));
  let fine = (6 * packing.spread) / packing.meanUse;
  for (let cycle = 0; cycle < CYCLES && search.narrow(); cycle += 1) {
    const share = (ms: number) => (limit ? (limit.now() - started - ms * cycle) / ms : 0);
    const byMoves = (moves: number) => moves / (movesPerJob * packing.jobs);
    const progress = (moves: number) => Math.max(byMoves(moves), share((limit?.ms ?? 0) / CYCLES));
    search.run({ ...heats(packing), fine, progress });
    if (!search.best) fine *= 3;
  }
  return search.best && answerOf(problem, search.best.agentOf, relaxation.bound);
}

function everyJobFits({ agents, jobs, use }: Packing): boolean {
  return Array.from({ length: jobs }, (_, job) => use.subarray(job * agents, (job + 1) * agents)).every(
    (row) => row.some((units) => units < Infinity),
  );
}

function heats({ spread }: Packing): Pick<Cycle, 'hot' | 'cold'> {
  return { hot: spread, cold: 0.06 * spread };
}

function answerOf(problem: GeneralisedProblem, agentOf: Int32Array, bound: number): GeneralisedAssignment {
  const agent = agentOf.map((one) => (one < problem.agents ? one : UNPLACED));
  let value = 0;
  agent.forEach((one, job) => {
    value += one === UNPLACED ? (problem.refusal ?? 0) : problem.value[one * problem.jobs + job]!;
  });
  return { agent, value, bound: problem.sense === 'max' ? -bound : bound };
}
