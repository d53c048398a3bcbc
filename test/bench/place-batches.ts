import { newId } from '@yilian/kernel';
import { TEST_TOWN, type TestStack } from '@yilian/testing';
import mysql from 'mysql2/promise';
import { type Kitchen, LUNCH_ON } from './place-world';

const BATCH = 64;
const UNTIL_MS = 86_400_000;

interface Placing {
  readonly id: string;
  readonly kitchen: Kitchen;
  readonly offerId: string;
  readonly holdId: string;
}

/** The fastest short program we know: no queue, 64 requests in one transaction, one statement per table. */
export class HandWrittenBatches {
  private readonly pool: mysql.Pool;
  private next = 0;

  constructor(
    stack: TestStack,
    private readonly kitchens: readonly Kitchen[],
  ) {
    this.pool = mysql.createPool({ uri: stack.config.database.DATABASE_URL, timezone: 'Z' });
  }

  /** Places the requests; resolves when all are. */
  async run(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += BATCH) await this.place(ids.slice(from, from + BATCH));
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async place(ids: readonly string[]): Promise<void> {
    const connection = await this.pool.getConnection();
    try {
      await connection.beginTransaction();
      const [found] = await connection.query<(mysql.RowDataPacket & { id: string })[]>(
        "SELECT id, version FROM care_request WHERE id IN (?) AND state = 'submitted' FOR UPDATE",
        [ids],
      );
      const placings = found.map(({ id }) => ({
        id,
        kitchen: this.kitchens[this.next++ % this.kitchens.length]!,
        offerId: newId(),
        holdId: newId(),
      }));
      await takePortions(connection, placings);
      for (const [into, rows] of rowsOf(placings)) {
        await connection.query(`INSERT INTO ${into} VALUES ?`, [rows]);
      }
      await connection.query(
        `UPDATE care_request SET state = 'offered', version = version + 1, state_since = now(3)
          WHERE id IN (?) AND state = 'submitted'`,
        [ids],
      );
      await connection.commit();
    } catch (error) {
      await connection.rollback();
      throw error;
    } finally {
      connection.release();
    }
  }
}

async function takePortions(connection: mysql.PoolConnection, placings: readonly Placing[]): Promise<void> {
  const wanted = new Map<string, number>();
  for (const { kitchen } of placings) wanted.set(kitchen.slotId, (wanted.get(kitchen.slotId) ?? 0) + 1);
  await connection.query(
    `UPDATE capacity_slot SET used = used + CASE id ${'WHEN ? THEN ? '.repeat(wanted.size)} END
      WHERE id IN (?) AND used + out_of_service < capacity`,
    [...[...wanted].flat(), [...wanted.keys()]],
  );
}

type Rows = [into: string, rows: unknown[][]];

function rowsOf(placings: readonly Placing[]): Rows[] {
  const now = new Date();
  const until = new Date(now.getTime() + UNTIL_MS);
  const decisionId = newId();
  return [
    [
      'match_decision (id, weights_version, request_count, record)',
      [[decisionId, '0', placings.length, '{}']],
    ],
    ...holdRows(placings, until),
    [
      'offer (request_id, offer_rank, score, id, provider_id, service_id, hold_id, decision_id, sent_at, expires_at)',
      placings.map(({ id, kitchen: { providerId, serviceId }, offerId, holdId }) => [
        ...[id, 1, 1, offerId, providerId, serviceId, holdId],
        ...[decisionId, now, until],
      ]),
    ],
    ...storyRows(placings),
  ];
}

function holdRows(placings: readonly Placing[], until: Date): Rows[] {
  return [
    [
      'capacity_hold (id, offer_id, request_id, service_id, provider_id, kind, until_at)',
      placings.map(({ id, kitchen: { serviceId, providerId }, offerId, holdId }) => [
        ...[holdId, offerId, id, serviceId, providerId],
        'meal',
        until,
      ]),
    ],
    [
      'hold_slot (hold_id, slot_id, quantity)',
      placings.map(({ kitchen, holdId }) => [holdId, kitchen.slotId, 1]),
    ],
    [
      'capacity_ledger (hold_id, service_id, unit, pool_id, from_bucket, to_bucket, quantity, reason)',
      placings.map(({ holdId, kitchen: { serviceId, slotId } }) => [
        ...[holdId, serviceId, 'slot', slotId],
        ...['free', 'held', 1, 'hold'],
      ]),
    ],
  ];
}

function storyRows(placings: readonly Placing[]): Rows[] {
  const fact = JSON.stringify({ requestId: placings[0]?.id, townCode: TEST_TOWN, onDate: LUNCH_ON });
  return [
    [
      'request_event (request_id, seq, event, from_state, to_state)',
      placings.map(({ id }) => [id, 2, 'offer', 'submitted', 'offered']),
    ],
    ['dispatch (request_id, offers_made)', placings.map(({ id }) => [id, 1])],
    [
      'bench_outbox (type, aggregate_id, payload)',
      placings.flatMap(({ id, offerId }) => [
        ['bench.offer-made', offerId, fact],
        ['bench.state-changed', id, fact],
      ]),
    ],
  ];
}
