import type { GeneralisedProblem } from './generalised-problem';

/** What the search works on: costs to be made small, job by job. The last agent may stand for "nobody". */
export interface Packing {
  readonly agents: number;
  readonly jobs: number;
  /** Cost and use of agent a for job j at j * agents + a; an infinite use means never. */
  readonly cost: Float64Array;
  readonly use: Float64Array;
  readonly capacity: Float64Array;
  /** Whether every cost is a whole number, so that bounds may be rounded up. */
  readonly whole: boolean;
  /** How far a job's costs lie apart on average, and what a job uses on average: the scales of the search. */
  readonly spread: number;
  readonly meanUse: number;
}

export function packingOf(problem: GeneralisedProblem): Packing {
  const { jobs, refusal } = problem;
  const agents = problem.agents + (refusal === undefined ? 0 : 1);
  const sign = problem.sense === 'max' ? -1 : 1;
  const cost = new Float64Array(jobs * agents).fill(sign * (refusal ?? 0));
  const use = new Float64Array(jobs * agents);
  const capacity = new Float64Array(agents).fill(Infinity);
  capacity.set(problem.capacity);
  for (let agent = 0; agent < problem.agents; agent += 1) {
    for (let job = 0; job < jobs; job += 1) {
      const units = problem.use[agent * jobs + job]!;
      cost[job * agents + agent] = sign * problem.value[agent * jobs + job]!;
      use[job * agents + agent] = units > capacity[agent]! ? Infinity : units;
    }
  }
  const whole = cost.every(Number.isInteger);
  return { agents, jobs, cost, use, capacity, whole, ...scales(cost, use, agents, problem.agents) };
}

function scales(cost: Float64Array, use: Float64Array, width: number, agents: number) {
  let apart = 0;
  let used = 0;
  let pairs = 0;
  for (let first = 0; first < cost.length; first += width) {
    const able = [...Array(agents).keys()]
      .map((agent) => first + agent)
      .filter((pair) => use[pair]! < Infinity);
    const mean = able.reduce((sum, pair) => sum + cost[pair]!, 0) / Math.max(1, able.length);
    for (const pair of able) {
      apart += Math.abs(cost[pair]! - mean);
      used += use[pair]!;
      pairs += 1;
    }
  }
  return { spread: apart / pairs || 1, meanUse: used / pairs || 1 };
}
