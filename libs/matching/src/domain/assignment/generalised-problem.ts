/**
 * Jobs that use up different amounts of the agents' capacities: every job goes to exactly one agent (or to nobody, where
 * that has a price), and what an agent's jobs use does not pass its capacity. Amounts are best given as whole numbers.
 */
export interface GeneralisedProblem {
  readonly agents: number;
  readonly jobs: number;
  /** Cost (min) or profit (max) of agent a doing job j, at a * jobs + j. */
  readonly value: Float64Array;
  /** What job j uses of agent a, at a * jobs + j, not below zero; more than the capacity means never. */
  readonly use: Float64Array;
  readonly capacity: Float64Array;
  readonly sense: 'min' | 'max';
  /** Cost or profit of leaving a job to nobody; without it every job must be placed. */
  readonly refusal?: number;
}

export interface GeneralisedAssignment {
  /** The agent of each job, or UNPLACED. */
  readonly agent: Int32Array;
  readonly value: number;
  /** No answer can have a value below (min) or above (max) this. */
  readonly bound: number;
}

/** Reads the plain text form of the public test cases: agents, jobs, values, uses (agent by agent), capacities. */
export function readGeneralisedProblem(text: string, sense: 'min' | 'max'): GeneralisedProblem {
  const numbers = Float64Array.from(text.trim().split(/\s+/), Number);
  const [agents = 0, jobs = 0] = numbers;
  const pairs = agents * jobs;
  if (!(pairs > 0) || numbers.length !== 2 + 2 * pairs + agents || numbers.some(Number.isNaN)) {
    throw new RangeError('not a generalised assignment problem');
  }
  const [value, use] = [numbers.slice(2, 2 + pairs), numbers.slice(2 + pairs, 2 + 2 * pairs)];
  return { agents, jobs, value, use, capacity: numbers.slice(2 + 2 * pairs), sense };
}
