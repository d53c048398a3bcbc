import { capacityRows } from '@yilian/capacity';
import { BedKind, BedState, type JobPayload } from '@yilian/contracts';
import { dispatchRows } from '@yilian/dispatch';
import { newId } from '@yilian/kernel';
import {
  BedCountsQuery,
  monitoringHandlers,
  MonitoringModule,
  monitoringRows,
  recountBeds,
} from '@yilian/monitoring';
import { peopleRows } from '@yilian/people';
import { providersRows } from '@yilian/providers';
import { accountsRows } from '@yilian/accounts';
import { requestsRows } from '@yilian/requests';
import { testStack, type TestStack } from '@yilian/testing';
import { alternate, type BenchRow } from './harness';

const BEDS = 1_000_000;
const ROUNDS = 7;
const ANSWERS_A_ROUND = { ours: 50, baseline: 3 };
const TOWNS = Array.from({ length: 33 }, (_, at) => String(441_900_101 + at));
/** Most beds are taken: what stands here more often happens more often. */
const STATES: readonly BedState[] = [
  ...BedState.options,
  'vacant',
  'occupied',
  'occupied',
  'occupied',
  'occupied',
];
const [CountBeds] = monitoringHandlers;

interface Counted {
  readonly town: string;
  readonly kind: BedKind;
  readonly state: BedState;
  readonly count: number;
}

/** B6: the beds of every town as officers see them, out of a million, against counting the beds with the best index. */
export async function bench(): Promise<BenchRow[]> {
  const stack = await testStack({
    rows: [
      ...accountsRows,
      ...capacityRows,
      ...dispatchRows,
      ...monitoringRows,
      ...peopleRows,
      ...providersRows,
      ...requestsRows,
    ],
    imports: [MonitoringModule],
  });
  try {
    await fill(stack);
    await checkEqual(stack);
    return [await compare(stack)];
  } finally {
    await stack.close();
  }
}

async function compare(stack: TestStack): Promise<BenchRow> {
  const rate = async (answers: number, answer: () => Promise<unknown>): Promise<number> => {
    const started = performance.now();
    for (let given = 0; given < answers; given += 1) await answer();
    return (answers * 1000) / (performance.now() - started);
  };
  const figures = await alternate(
    ROUNDS,
    async () => rate(ANSWERS_A_ROUND.ours, async () => byCounters(stack)),
    async () => rate(ANSWERS_A_ROUND.baseline, async () => byTable(stack)),
  );
  console.log(
    `B6 stats: ${(1000 / figures.ours).toFixed(2)} ms from the counters of ${TOWNS.length} towns, ` +
      `${(1000 / figures.baseline).toFixed(0)} ms for counting; baseline spread ${figures.spread.toFixed(2)}`,
  );
  return {
    name: 'B6 stats: beds per town, kind and state out of 1,000,000',
    ours: figures.ours,
    baseline: figures.baseline,
    ratio: figures.ours / figures.baseline,
    goal: 100,
    unit: 'answers/s',
  };
}

/** The baseline: an index that holds all that is asked for, so that no row of the table is read. */
const byTable = async (stack: TestStack): Promise<Counted[]> =>
  stack.database.query<Counted>(
    'SELECT town_code AS town, kind, state, COUNT(*) AS count FROM bed GROUP BY town_code, kind, state',
  );

/** Ours: what the picture of a town and the summary of the city read. */
const byCounters = async (stack: TestStack): Promise<Counted[]> => stack.app.get(BedCountsQuery).of(TOWNS);

/** @throws Error when the two count differently, or the project's own recount finds a difference. */
async function checkEqual(stack: TestStack): Promise<void> {
  const lines = (counted: readonly Counted[]): string =>
    counted
      .map(({ town, kind, state, count }) => `${town} ${kind} ${state} ${count}`)
      .sort()
      .join('\n');
  const [counters, table] = [await byCounters(stack), await byTable(stack)];
  const total = table.reduce((sum, { count }) => sum + count, 0);
  const differences = await recountBeds(stack.database);
  if (total !== BEDS || lines(counters) !== lines(table) || differences.length > 0) {
    throw new Error('The counters and the table do not agree');
  }
}

/** A million beds by one statement, and their moves through the handler that counts them in the worker. */
async function fill(stack: TestStack): Promise<void> {
  const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
  const pick = (values: readonly string[], every: number): string =>
    `ELT(1 + MOD(n DIV ${every}, ${values.length}), ${list(values)})`;
  await stack.database.query(
    `INSERT INTO bed (id, service_id, provider_id, town_code, room, number, kind, state)
     WITH RECURSIVE thousand (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM thousand WHERE i < 999)
     SELECT CONCAT('00000000-0000-7000-8000-', LPAD(n, 12, '0')), LPAD(n DIV 200, 36, '0'), LPAD(n DIV 200, 36, '0'),
            ${pick(TOWNS, 1)}, n DIV 2, MOD(n, 2), ${pick(BedKind.options, 33)}, ${pick(STATES, 99)}
       FROM (SELECT a.i * 1000 + b.i AS n FROM thousand AS a CROSS JOIN thousand AS b) AS numbers`,
  );
  await stack.database.query('ALTER TABLE bed ADD INDEX bench_counted (town_code, kind, state)');
  await stack.database.query('ANALYZE TABLE bed');
  const items = arrivals().map((payload) => ({ id: newId(), aggregateId: payload.serviceId, payload }));
  await stack.work.write(async (tx) => new CountBeds().handle(tx, items));
}

/** The same beds, counted here: one arrival for each town, kind and state. */
function arrivals(): JobPayload<'monitoring.count-beds'>[] {
  const counts = new Map<string, number>();
  for (let bed = 0; bed < BEDS; bed += 1) {
    const at = (values: readonly string[], every: number): string =>
      values[Math.floor(bed / every) % values.length]!;
    const key = `${at(TOWNS, 1)} ${at(BedKind.options, 33)} ${at(STATES, 99)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => {
    const [townCode, bedKind, to] = key.split(' ') as [string, BedKind, BedState];
    return { serviceId: newId(), townCode, moves: [{ bedKind, from: null, to, count }] };
  });
}
