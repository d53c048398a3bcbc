import { checkRoutes, searchRoutes } from '@yilian/planning';
import { type BenchRow } from './harness';
import { folderOfInstances, readInstances, type RoutingInstance } from './routing-instances';

const SECONDS = 20;
const MEAN_GAP = 3;
const WORST_GAP = 8;
const SEARCH = { seed: 1, steps: 6_000_000, starts: 2 };

interface Found {
  readonly name: string;
  readonly best: number;
  readonly ours: number;
  readonly gap: number;
  readonly seconds: number;
}

/** Routes of home visits against the best published costs; every plan is judged by an evaluator of its own. */
export async function bench(): Promise<BenchRow[]> {
  const folder = folderOfInstances();
  if (!folder) {
    console.log('routing: skipped, the instances are not beside the checkout (../shared, or SHARED_DIR)');
    return Promise.resolve([]);
  }
  const found = readInstances(folder).map(solve);
  const gaps = found.map((one) => one.gap);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const worst = Math.max(...gaps);
  const slowest = Math.max(...found.map((one) => one.seconds));
  console.table(
    found.map(({ name, best, ours, gap, seconds }) => ({
      instance: name,
      'best known': best,
      ours: ours.toFixed(3),
      'gap %': gap.toFixed(2),
      'processor seconds': seconds.toFixed(1),
    })),
  );
  const met = mean <= MEAN_GAP && worst <= WORST_GAP && slowest <= SECONDS;
  console.log(
    `routing: mean gap ${mean.toFixed(2)} % (at most ${MEAN_GAP}), worst ${worst.toFixed(2)} % (at most ${WORST_GAP}), ` +
      `slowest ${slowest.toFixed(1)} s (at most ${SECONDS}): goal ${met ? 'met' : 'MISSED'}`,
  );
  return [
    allowed('mean gap to the best published cost', MEAN_GAP, mean, '%'),
    allowed('worst gap to the best published cost', WORST_GAP, worst, '%'),
    allowed('slowest of the instances, one core', SECONDS, slowest, 's'),
  ];
}

function solve({ name, best, problem }: RoutingInstance): Found {
  const started = process.cpuUsage();
  const seconds = (): number => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  };
  const { stops } = searchRoutes(problem, { ...SEARCH, spent: () => seconds() / (SECONDS - 1) });
  const needed = seconds();
  const { faults, cost } = checkRoutes(problem, stops);
  if (faults.length > 0) throw new Error(`${name}: ${faults.join('; ')}`);
  return { name, best, ours: cost, gap: (cost / best - 1) * 100, seconds: needed };
}

/** What is allowed over what was needed: one or more is good. A gap may be none, or less than none. */
const allowed = (what: string, most: number, ours: number, unit: string): BenchRow => ({
  ...{ name: `routing, ${what}`, ours, baseline: most, unit, goal: 1 },
  ratio: most / Math.max(ours, most / 100),
});
