import assert from 'node:assert/strict';
import { ServiceIndex, START_WEIGHTS } from '@yilian/matching';
import { alternate, perCpuSecond, type BenchRow } from './harness';
import { BruteForce } from './match-brute';
import { inventCity, inventQueries } from './match-city';
import { besideSql } from './match-beside-sql';

const LIMIT = 20;
const ROUNDS = 5;
const BYTES_ALLOWED = 200;
const SQL = { services: 100_000, goal: 60 };
const SIZES = [
  { services: 10_000, queries: 400, goal: 2.5 },
  { services: 100_000, queries: 200, goal: 8 },
  { services: 1_000_000, queries: 60, goal: 25 },
];

/** B1: the best twenty of a mixed bag of queries, live index against a pass over flat typed arrays and against SQL. */
export async function bench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of SIZES) rows.push(...(await benchSize(size)));
  return rows;
}

async function benchSize({ services, queries, goal }: (typeof SIZES)[number]): Promise<BenchRow[]> {
  const city = inventCity(services, services);
  const index = ServiceIndex.build(city);
  const brute = new BruteForce(city, START_WEIGHTS);
  const asked = inventQueries(queries, 7);

  let found = 0;
  for (const query of asked) {
    const { candidates } = index.top(query, START_WEIGHTS, LIMIT);
    assert.deepEqual(candidates, brute.top(query, LIMIT));
    found += candidates.length;
  }
  console.log(
    `${services} services: equal answers to ${queries} queries, ${found / queries} candidates each`,
  );

  const { ours, baseline, spread } = await alternate(
    ROUNDS,
    () => perCpuSecond(400, () => asked.filter((query) => index.top(query, START_WEIGHTS, LIMIT)).length),
    () => perCpuSecond(400, () => asked.filter((query) => brute.top(query, LIMIT)).length),
  );
  console.log(`${services} services: slowest over fastest round of the baseline ${spread.toFixed(2)}`);
  const beside: BenchRow = {
    name: `match ${services}`,
    ours,
    baseline,
    ratio: ours / baseline,
    goal,
    unit: 'queries per CPU second',
  };
  const sql = services === SQL.services ? [await besideSql(index, city, SQL.goal)] : [];
  return [beside, memory(index), ...sql];
}

/** Of the records and the tree; the entries themselves and the map of ids come on top. */
function memory(index: ServiceIndex): BenchRow {
  const bytes = index.bytes / index.size;
  return {
    name: `match ${index.size}, memory allowed over memory of the index`,
    ours: bytes,
    baseline: BYTES_ALLOWED,
    ratio: BYTES_ALLOWED / bytes,
    goal: 1,
    unit: 'bytes a service',
  };
}
