import { newId } from '@yilian/kernel';
import { TEST_TOWN, type TestStack } from '@yilian/testing';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';
import { type Kitchen, LUNCH_ON } from './place-world';

const UNTIL_MS = 86_400_000;

interface Job {
  readonly requestId: string;
}

/** A request with the kitchen that is asked, and the ids of what is written. */
interface Placing {
  readonly requestId: string;
  readonly kitchen: Kitchen;
  readonly offerId: string;
  readonly holdId: string;
  readonly decisionId: string;
  readonly until: Date;
}

/** The best short program for the same work: one BullMQ job and one mysql2 transaction per request, the same rows. */
export class HandWritten {
  private readonly pool: mysql.Pool;
  private readonly redis: Redis;
  private readonly listening: Redis;
  private readonly queue: Queue;
  private readonly worker: Worker<Job>;
  private readonly waiting = new Map<string, () => void>();
  private next = 0;

  /**
   * With `tellsAll` it also does what our relay does after the offer: a wake-up at the deadline, and numbered live events
   * for the family, the provider and the town.
   */
  constructor(
    stack: TestStack,
    private readonly kitchens: readonly Kitchen[],
    private readonly tellsAll: boolean,
  ) {
    this.pool = mysql.createPool({
      uri: stack.config.database.DATABASE_URL,
      connectionLimit: 16,
      timezone: 'Z',
    });
    this.redis = new Redis(stack.config.redis.REDIS_URL, { maxRetriesPerRequest: null });
    // A connection that is handed to BullMQ is ours to end.
    this.listening = this.redis.duplicate();
    const prefix = `{bench-${newId().slice(-6)}}`;
    this.queue = new Queue('place', {
      connection: this.redis,
      prefix,
      defaultJobOptions: { removeOnComplete: true },
    });
    this.worker = new Worker<Job>('place', async (job) => this.place(job.data.requestId), {
      connection: this.listening,
      prefix,
      concurrency: 32,
    });
    this.worker.on('completed', (job) => {
      this.waiting.get(job.data.requestId)?.();
      this.waiting.delete(job.data.requestId);
    });
  }

  /** Places the requests; resolves when all are. */
  async run(ids: readonly string[]): Promise<void> {
    const all = ids.map(async (id) => new Promise<void>((resolve) => this.waiting.set(id, resolve)));
    await this.queue.addBulk(ids.map((requestId) => ({ name: 'place', data: { requestId } })));
    await Promise.all(all);
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.queue.obliterate({ force: true });
    await this.queue.close();
    this.listening.disconnect();
    this.redis.disconnect();
    await this.pool.end();
  }

  private async place(requestId: string): Promise<void> {
    const placing: Placing = {
      requestId,
      kitchen: this.kitchens[this.next++ % this.kitchens.length]!,
      offerId: newId(),
      holdId: newId(),
      decisionId: newId(),
      until: new Date(Date.now() + UNTIL_MS),
    };
    const connection = await this.pool.getConnection();
    try {
      await connection.beginTransaction();
      const [rows] = await connection.execute<mysql.RowDataPacket[]>(
        "SELECT id, version FROM care_request WHERE id = ? AND state = 'submitted' FOR UPDATE",
        [requestId],
      );
      if (rows.length === 1) {
        await hold(connection, placing);
        await offer(connection, placing);
      }
      if (this.tellsAll) await tell(connection, placing);
      await connection.commit();
    } catch (error) {
      await connection.rollback();
      throw error;
    } finally {
      connection.release();
    }
    if (this.tellsAll) await this.queue.add('expire', { offerId: placing.offerId }, { delay: UNTIL_MS });
  }
}

async function hold(connection: mysql.PoolConnection, placing: Placing): Promise<void> {
  const { requestId, kitchen, offerId, holdId, until } = placing;
  await connection.execute(
    'UPDATE capacity_slot SET used = used + 1 WHERE id = ? AND used + 1 + out_of_service <= capacity',
    [kitchen.slotId],
  );
  await connection.execute(
    "INSERT INTO capacity_hold (id, offer_id, request_id, service_id, provider_id, kind, until_at) VALUES (?, ?, ?, ?, ?, 'meal', ?)",
    [holdId, offerId, requestId, kitchen.serviceId, kitchen.providerId, until],
  );
  await connection.execute('INSERT INTO hold_slot (hold_id, slot_id, quantity) VALUES (?, ?, 1)', [
    holdId,
    kitchen.slotId,
  ]);
  await connection.execute(
    `INSERT INTO capacity_ledger (hold_id, service_id, unit, pool_id, from_bucket, to_bucket, quantity, reason)
     VALUES (?, ?, 'slot', ?, 'free', 'held', 1, 'hold')`,
    [holdId, kitchen.serviceId, kitchen.slotId],
  );
}

async function offer(connection: mysql.PoolConnection, placing: Placing): Promise<void> {
  const { requestId, kitchen, offerId, holdId, decisionId, until } = placing;
  await connection.execute(
    "INSERT INTO match_decision (id, weights_version, request_count, record) VALUES (?, '0', 1, '{}')",
    [decisionId],
  );
  await connection.execute(
    `INSERT INTO offer (id, request_id, provider_id, service_id, hold_id, offer_rank, score, decision_id, sent_at, expires_at)
     VALUES (?, ?, ?, ?, ?, 1, 1, ?, now(3), ?)`,
    [offerId, requestId, kitchen.providerId, kitchen.serviceId, holdId, decisionId, until],
  );
  await connection.execute(
    "UPDATE care_request SET state = 'offered', version = version + 1, state_since = now(3) WHERE id = ? AND state = 'submitted'",
    [requestId],
  );
  await connection.execute(
    "INSERT INTO request_event (request_id, seq, event, from_state, to_state) VALUES (?, 2, 'offer', 'submitted', 'offered')",
    [requestId],
  );
  await connection.execute('INSERT INTO dispatch (request_id, offers_made) VALUES (?, 1)', [requestId]);
  const fact = JSON.stringify({ requestId, townCode: TEST_TOWN, onDate: LUNCH_ON });
  await connection.execute(
    "INSERT INTO bench_outbox (type, aggregate_id, payload) VALUES ('bench.offer-made', ?, ?), ('bench.state-changed', ?, ?)",
    [offerId, fact, requestId, fact],
  );
}

/** The heads come last and in one order, so that the busy one is locked for the commit only. */
async function tell(
  connection: mysql.PoolConnection,
  { requestId, kitchen, offerId }: Placing,
): Promise<void> {
  const counts: [channel: string, events: number][] = [
    [`bench-person:${requestId}`, 2],
    [`bench-provider:${kitchen.providerId}`, 1],
    [`bench-town:${TEST_TOWN}`, 2],
  ];
  await connection.query(
    'INSERT INTO channel_head (channel, seq) VALUES ? ON DUPLICATE KEY UPDATE seq = seq + VALUES(seq)',
    [counts],
  );
  const [heads] = await connection.query<(mysql.RowDataPacket & { channel: string; seq: number })[]>(
    'SELECT channel, seq FROM channel_head WHERE channel IN (?)',
    [counts.map(([channel]) => channel)],
  );
  const payload = JSON.stringify({ offerId, requestId, state: 'open', expiresAt: null });
  const events = heads.flatMap(({ channel, seq }) => {
    const count = counts.find(([name]) => name === channel)![1];
    return Array.from({ length: count }, (_, index) => [channel, seq - index, 'offer.changed', payload]);
  });
  await connection.query('INSERT INTO event_log (channel, seq, type, payload) VALUES ?', [events]);
}
