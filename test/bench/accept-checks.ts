import assert from 'node:assert/strict';
import { recount } from '@yilian/capacity';
import { type TestStack } from '@yilian/testing';
import { type AcceptWorld, type Contest, type Rival, type Rules } from './accept-world';

/** Says yes for a rival; true for the winner. */
export type Accept = (rival: Rival) => Promise<boolean>;

/** @throws AssertionError unless each request is booked with one offer and one unit, and everybody else was let go. */
export async function checkOneWinnerEach(stack: TestStack, contests: readonly Contest[]): Promise<void> {
  const [found] = await stack.database.query<Record<string, unknown>>(
    `SELECT COUNT(*) AS requests, COUNT(DISTINCT o.id) AS accepted, SUM(r.state = 'booked' AND r.version = 3) AS booked,
            SUM(h.state = 'confirmed') AS confirmed,
            (SELECT COUNT(*) FROM capacity_hold WHERE state = 'pending') AS pending,
            (SELECT COUNT(*) FROM offer WHERE state = 'open') AS open
       FROM care_request AS r JOIN offer AS o ON o.request_id = r.id AND o.state = 'accepted'
       JOIN capacity_hold AS h ON h.id = o.hold_id WHERE r.id IN (?)`,
    [contests.map(({ requestId }) => requestId)],
  );
  const numbers = Object.fromEntries(Object.entries(found!).map(([name, value]) => [name, Number(value)]));
  const each = contests.length;
  assert.deepEqual(numbers, {
    ...{ requests: each, accepted: each, booked: each, confirmed: each },
    ...{ pending: 0, open: 0 },
  });
}

/** @throws AssertionError when the ledger and the counters of the capacity tell different stories. */
export async function checkLedger(stack: TestStack): Promise<void> {
  assert.deepEqual((await recount(stack.database)).differences, []);
}

/** @throws AssertionError when two programs leave different rows behind. */
export async function checkSameRows(world: AcceptWorld, rules: Rules, ...programs: Accept[]): Promise<void> {
  const [ours, ...others] = await inTurn(programs, async (accept) => traceOf(world, rules, accept));
  for (const other of others) assert.deepEqual(other, ours);
}

async function inTurn<T, U>(all: readonly T[], act: (one: T) => Promise<U>): Promise<U[]> {
  const results: U[] = [];
  for (const one of all) results.push(await act(one));
  return results;
}

/** What one contest leaves behind, ids by the order in which they appear and without the clock. */
async function traceOf(world: AcceptWorld, rules: Rules, accept: Accept): Promise<unknown> {
  const [contest] = await world.contests(1, rules);
  const { requestId, rivals } = contest!;
  const newest = async (table: string): Promise<number> => {
    const rows = await world.stack.database.query<{ id: number }>(`SELECT MAX(id) AS id FROM ${table}`);
    return rows[0]!.id;
  };
  const [line, fact] = [await newest('capacity_ledger'), await newest('outbox_fact')];
  const won = await inTurn(rivals, accept);
  const read = async (sql: string, value: unknown): Promise<unknown[]> =>
    world.stack.database.query(sql, [value]);
  const rows = await Promise.all([
    read('SELECT * FROM care_request WHERE id = ?', requestId),
    read('SELECT * FROM request_event WHERE request_id = ? ORDER BY seq', requestId),
    read('SELECT * FROM offer WHERE request_id = ? ORDER BY offer_rank', requestId),
    read(
      'SELECT h.* FROM capacity_hold AS h JOIN offer AS o ON o.hold_id = h.id WHERE o.request_id = ? ORDER BY offer_rank',
      requestId,
    ),
    read('SELECT * FROM capacity_ledger WHERE id > ? ORDER BY reason, id', line),
    read('SELECT type, payload FROM outbox_fact WHERE id > ? ORDER BY id', fact),
  ]);
  return masked({ won, rows });
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

function masked(rows: unknown): unknown {
  const seen = new Map<string, string>();
  const nth = (id: string): string => {
    const known = seen.get(id) ?? `id ${seen.size + 1}`;
    seen.set(id, known);
    return known;
  };
  const text = JSON.stringify(rows, (name, value: unknown) =>
    name === 'number' || (name === 'id' && typeof value === 'number') ? '' : value,
  );
  return JSON.parse(text.replaceAll(UUID, nth).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'moment')) as unknown;
}
