import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '@yilian/kernel';
import { assignGeneralised } from './generalised';
import {
  readGeneralisedProblem,
  type GeneralisedAssignment,
  type GeneralisedProblem,
} from './generalised-problem';
import { UNPLACED } from './problem';

function randomProblem(
  seed: number,
  jobs: number,
  sense: 'min' | 'max',
  refusal?: number,
): GeneralisedProblem {
  const random = seededRandom(seed);
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const agents = 3;
  const value = Float64Array.from({ length: agents * jobs }, () => upTo(20));
  const use = Float64Array.from({ length: agents * jobs }, () => upTo(9));
  const capacity = Float64Array.from({ length: agents }, () => upTo(4 * jobs));
  return { agents, jobs, value, use, capacity, sense, ...(refusal === undefined ? {} : { refusal }) };
}

/** Tries everything; undefined when nothing keeps the capacities. */
function bruteForce(problem: GeneralisedProblem): number | undefined {
  const { agents, jobs, value, use, sense, refusal } = problem;
  const free = problem.capacity.slice();
  const better = (a: number, b: number) => (sense === 'min' ? Math.min(a, b) : Math.max(a, b));
  const none = sense === 'min' ? Infinity : -Infinity;
  const from = (job: number): number => {
    if (job === jobs) return 0;
    let best = refusal === undefined ? none : refusal + from(job + 1);
    for (let agent = 0; agent < agents; agent += 1) {
      const pair = agent * jobs + job;
      if (use[pair]! > free[agent]!) continue;
      free[agent]! -= use[pair]!;
      best = better(best, value[pair]! + from(job + 1));
      free[agent]! += use[pair]!;
    }
    return best;
  };
  const best = from(0);
  return Number.isFinite(best) ? best : undefined;
}

function expectHonest(problem: GeneralisedProblem, answer: GeneralisedAssignment): void {
  const left = problem.capacity.slice();
  let value = 0;
  answer.agent.forEach((agent, job) => {
    if (agent === UNPLACED) expect(problem.refusal).toBeDefined();
    else left[agent]! -= problem.use[agent * problem.jobs + job]!;
    value += agent === UNPLACED ? problem.refusal! : problem.value[agent * problem.jobs + job]!;
  });
  expect(left.every((units) => units >= 0)).toBe(true);
  expect(answer.value).toBe(value);
  expect(problem.sense === 'min' ? value - answer.bound : answer.bound - value).toBeGreaterThanOrEqual(0);
}

describe('assignGeneralised', () => {
  it.each([undefined, 30, 1000])(
    'finds nearly every best answer of small problems, refusal at %s',
    (price) => {
      let found = 0;
      for (let start = 0; start < 40; start += 1) {
        const way = start % 2 ? 'max' : 'min';
        const sign = way === 'min' ? 1 : -1;
        const problem = randomProblem(start, 1 + (start % 6), way, price && sign * price);
        const answer = assignGeneralised(problem, { seed: 1, movesPerJob: 500 });
        const best = bruteForce(problem);
        expect(answer === undefined).toBe(best === undefined);
        if (answer) expectHonest(problem, answer);
        if (answer && best !== undefined) expect(sign * (best - answer.bound)).toBeGreaterThanOrEqual(0);
        if (answer?.value === best) found += 1;
      }
      expect(found).toBeGreaterThanOrEqual(39);
    },
  );

  it('gives the same answer for the same seed', () => {
    const problem = randomProblem(4, 30, 'max', -100);
    expect(assignGeneralised(problem, { seed: 9, movesPerJob: 200 })).toEqual(
      assignGeneralised(problem, { seed: 9, movesPerJob: 200 }),
    );
  });

  it('stops when its time is over and still keeps every capacity', () => {
    const problem = randomProblem(4, 200, 'min', 100);
    let clock = 0;
    const answer = assignGeneralised(problem, { seed: 1, limit: { ms: 20, now: () => clock++ } });
    expectHonest(problem, answer!);
    expect(clock).toBeLessThan(60);
  });

  it('has no answer for a job that fits nowhere, and none for no room at all', () => {
    const problem = { ...randomProblem(1, 4, 'min'), capacity: new Float64Array(3) };
    expect(assignGeneralised(problem, { seed: 1 })).toBeUndefined();
    const idle = assignGeneralised({ ...problem, refusal: 7 }, { seed: 1 });
    expect(idle).toMatchObject({ value: 28, bound: 28 });
  });

  it('refuses a text that is not a problem', () => {
    expect(() => readGeneralisedProblem('2 2 1 2 3', 'min')).toThrow(RangeError);
    expect(() => readGeneralisedProblem('1 1 5 x 3', 'min')).toThrow(RangeError);
    expect(readGeneralisedProblem('1 1\n5\n2\n3', 'min')).toMatchObject({ agents: 1, jobs: 1, sense: 'min' });
  });
});

const folder = join(__dirname, '../../../../../../shared/data/gap');
const present = existsSync(join(folder, 'bounds.csv'));

/** A few of the public cases; the benchmark runs them all. */
describe.each(['a10100', 'b10100', 'c05100'])('the public case %s', (name) => {
  const sense = ['min', 'max'] as const;
  (present ? it.each(sense) : it.skip.each(sense))(
    '%s comes within 1 % (needs ../shared/data/gap)',
    (way) => {
      const row = readFileSync(join(folder, 'bounds.csv'), 'utf8')
        .split('\n')
        .find((line) => line.startsWith(`${name},${way}`));
      const known = Number(row?.split(',')[2]);
      const problem = readGeneralisedProblem(readFileSync(join(folder, `${name}.txt`), 'utf8'), way);
      const answer = assignGeneralised(problem, { seed: 1, movesPerJob: 1000 })!;
      expectHonest(problem, answer);
      expect(Math.abs(answer.value - known) / known).toBeLessThanOrEqual(0.01);
    },
  );
});
