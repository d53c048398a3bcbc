import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  assignGeneralised,
  readGeneralisedProblem,
  type GeneralisedAssignment,
  type GeneralisedProblem,
} from '@yilian/matching';
import type { BenchRow } from './harness';

const LIMIT_MS = 2_000;
const folder = join(process.cwd(), '../shared/data/gap');

/** The public cases of the generalised kind, each against its proven best value; no rows when they are not there. */
export function generalised(): BenchRow[] {
  if (!existsSync(folder)) return [];
  const lines = readFileSync(join(folder, 'bounds.csv'), 'utf8').trim().split('\n').slice(1);
  const runs = lines.map((line) => {
    const [name = '', sense, known] = line.trim().split(',');
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
    return gapRun(readGeneralisedProblem(text, sense === 'max' ? 'max' : 'min'), Number(known));
  });
  const mean = runs.reduce((sum, run) => sum + run.gap, 0) / runs.length;
  const worst = Math.max(...runs.map((run) => run.gap));
  const slowest = Math.max(...runs.map((run) => run.ms));
  return [
    goalRow(`B7 generalised, ${runs.length} cases, mean gap`, mean, 0.3, '%'),
    goalRow('B7 generalised, worst gap', worst, 1, '%'),
    goalRow('B7 generalised, slowest case', slowest, LIMIT_MS, 'ms'),
  ];
}

function goalRow(name: string, ours: number, goal: number, unit: string): BenchRow {
  return { name: `${name} (baseline: the goal)`, ours, baseline: goal, ratio: goal / ours, goal: 1, unit };
}

function gapRun(problem: GeneralisedProblem, known: number): { gap: number; ms: number } {
  const limit = { ms: 0.9 * LIMIT_MS, now: () => performance.now() };
  const started = performance.now();
  const answer = assignGeneralised(problem, { seed: 1, limit });
  const ms = performance.now() - started;
  return { gap: (100 * Math.abs(checkedValue(problem, answer) - known)) / known, ms };
}

/** Adds the answer up again from the problem alone. */
function checkedValue(
  { jobs, value, use, capacity }: GeneralisedProblem,
  answer?: GeneralisedAssignment,
): number {
  const left = capacity.slice();
  let sum = 0;
  answer?.agent.forEach((agent, job) => {
    left[agent]! -= use[agent * jobs + job]!;
    sum += value[agent * jobs + job]!;
  });
  if (answer?.agent.length !== jobs || !left.every((units) => units >= 0))
    throw new Error('an answer breaks a capacity');
  return sum;
}
