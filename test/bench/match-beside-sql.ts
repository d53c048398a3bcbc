import assert from 'node:assert/strict';
import { type MatchQuery, type ServiceEntry, type ServiceIndex, START_WEIGHTS } from '@yilian/matching';
import { alternate, type BenchRow, perCpuSecond } from './harness';
import { inventQueries } from './match-city';
import { type Layout, SqlSearch } from './match-sql';
import { perDatabaseCpuSecond } from './processor-time';

const LIMIT = 20;
const ROUNDS = 5;
const QUERIES = 80;
/** Databases add up in another order than we do. */
const EQUAL = 1e-9;

/** The index against the better of two tables. The database's own work counts alone, which favours it. */
export async function besideSql(
  index: ServiceIndex,
  city: readonly ServiceEntry[],
  goal: number,
): Promise<BenchRow> {
  const asked = inventQueries(QUERIES, 7);
  const sql = await SqlSearch.over(city, START_WEIGHTS);
  try {
    const speed = {
      by_point: await checkedRate(sql, 'by_point', index, asked),
      by_cell: await checkedRate(sql, 'by_cell', index, asked),
    };
    console.log(
      `${city.length} services: equal answers by SQL; spatial index ${speed.by_point.toFixed(0)}, clustered by kind and cell ${speed.by_cell.toFixed(0)} queries per CPU second of the server`,
    );
    const better = speed.by_point > speed.by_cell ? 'by_point' : 'by_cell';
    const { ours, baseline, spread } = await alternate(
      ROUNDS,
      () => perCpuSecond(400, () => asked.filter((query) => index.top(query, START_WEIGHTS, LIMIT)).length),
      () => rate(sql, better, asked),
    );
    console.log(
      `${city.length} services, SQL: slowest over fastest round of the baseline ${spread.toFixed(2)}`,
    );
    const unit = 'queries per CPU second';
    return {
      name: `match ${city.length} beside SQL, ${better}`,
      ours,
      baseline,
      ratio: ours / baseline,
      goal,
      unit,
    };
  } finally {
    await sql.close();
  }
}

/** A first round, in which every answer is compared with ours. */
async function checkedRate(
  sql: SqlSearch,
  layout: Layout,
  index: ServiceIndex,
  asked: readonly MatchQuery[],
): Promise<number> {
  for (const query of asked) {
    const expected = index.top(query, START_WEIGHTS, LIMIT).candidates;
    const found = await sql.top(layout, query, LIMIT);
    assert.deepEqual(
      found.map(({ n }) => `service-${n}`),
      expected.map(({ serviceId }) => serviceId),
    );
    found.forEach(({ score }, at) => assert.ok(Math.abs(score - expected[at]!.score) < EQUAL));
  }
  return rate(sql, layout, asked);
}

const rate = (sql: SqlSearch, layout: Layout, asked: readonly MatchQuery[]): Promise<number> =>
  perDatabaseCpuSecond(async () => {
    for (const query of asked) await sql.top(layout, query, LIMIT);
    return asked.length;
  });
