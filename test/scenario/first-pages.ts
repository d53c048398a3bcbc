import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import { type Actor } from './actor';
import { type Percentiles, percentiles } from './percentiles';
import { type House } from './serving/house';
import { type Stage } from './world';

/** What the first looks of a morning cost when the city is full and nothing else goes on. */
export interface FirstPages {
  readonly pagesAsked: number;
  readonly pageMs: Percentiles;
  /** Rows that the tables read for one answer, and for which; the smallest of three times, as schedules read beside it. */
  readonly mostRowsRead: number;
  readonly mostRowsFor: string;
}

const ASKED_TIMES = 3;
const HOUSES = 24;
const DESK = [
  '/v1/providers/me/today',
  '/v1/providers/me/status',
  '/v1/offers',
  '/v1/providers/me/visits',
  '/v1/providers/me/caregivers',
  '/v1/providers/me/papers',
  '/v1/providers/me/reviews',
  '/v1/findings',
  '/v1/me/messages',
];
const OFFICE = [
  '/v1/requests',
  '/v1/escalations',
  '/v1/welfare-checks',
  '/v1/visit-alarms',
  '/v1/visit-corrections',
  '/v1/findings',
  '/v1/complaints',
  '/v1/older-persons',
  '/v1/auto-accept-rules',
];
const CAREGIVER = ['/v1/caregivers/me/day', '/v1/me/messages'];

/** Lets the busiest providers, a caregiver of each, and all officers open what they open first, one after the other. */
export async function openFirstPages(
  stage: Stage,
  houses: readonly House[],
  databaseUrl: string,
): Promise<FirstPages> {
  const busiest = houses.toSorted((a, b) => b.promises - a.promises).slice(0, HOUSES);
  const looks: readonly (readonly [readonly Actor[], readonly string[]])[] = [
    [busiest.map(({ manager }) => manager), DESK],
    [busiest.flatMap(({ phones }) => phones.slice(0, 1)), CAREGIVER],
    [[...stage.townOfficers, stage.cityOfficer], OFFICE],
  ];
  const pool = createPool({ uri: databaseUrl, connectionLimit: 1 });
  try {
    const ms: number[] = [];
    let most = { rows: 0, path: '' };
    for (const [actors, paths] of looks) {
      for (const actor of actors) {
        for (const path of paths) {
          const seen = await asks(pool, actor, path);
          ms.push(...seen.ms);
          if (seen.rows > most.rows) most = { rows: seen.rows, path };
        }
      }
    }
    return {
      ...{ pagesAsked: ms.length, pageMs: percentiles(ms) },
      ...{ mostRowsRead: most.rows, mostRowsFor: most.path },
    };
  } finally {
    await pool.end();
  }
}

async function asks(pool: Pool, actor: Actor, path: string): Promise<{ ms: number[]; rows: number }> {
  const ms: number[] = [];
  let rows = Infinity;
  for (let time = 0; time < ASKED_TIMES; time += 1) {
    const before = await rowsRead(pool);
    const at = performance.now();
    await actor.get(path);
    ms.push(performance.now() - at);
    rows = Math.min(rows, (await rowsRead(pool)) - before);
  }
  return { ms, rows };
}

async function rowsRead(pool: Pool): Promise<number> {
  const [rows] = await pool.query<RowDataPacket[]>("SHOW GLOBAL STATUS LIKE 'Rows_read'");
  return Number(rows[0]!['Value']);
}
