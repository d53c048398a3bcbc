import { TEST_TOWN, type TestStack } from '@yilian/testing';
import { newId } from '@yilian/kernel';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';
import { type Kitchen, LUNCH_ON } from './place-world';

/** The best short program for the same work: one BullMQ job and one mysql2 transaction per request, the same rows. */
export class HandWritten {
  private readonly pool: mysql.Pool;
  private readonly redis: Redis;
  private readonly listening: Redis;
  private readonly queue: Queue;
  private readonly worker: Worker;
  private done = 0;
  private next = 0;
  private finished: () => void = () => undefined;
  private expected = 0;

  constructor(
    stack: TestStack,
    private readonly kitchens: readonly Kitchen[],
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
    this.worker = new Worker<{ requestId: string }>('place', async (job) => this.place(job.data.requestId), {
      connection: this.listening,
      prefix,
      concurrency: 32,
    });
    this.worker.on('completed', () => {
      this.done += 1;
      if (this.done === this.expected) this.finished();
    });
  }

  /** Places the requests; resolves when all are. */
  async run(ids: readonly string[]): Promise<void> {
    this.done = 0;
    this.expected = ids.length;
    const finished = new Promise<void>((resolve) => (this.finished = resolve));
    await this.queue.addBulk(ids.map((requestId) => ({ name: 'place', data: { requestId } })));
    await finished;
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.queue.close();
    this.listening.disconnect();
    this.redis.disconnect();
    await this.pool.end();
  }

  private async place(requestId: string): Promise<void> {
    const kitchen = this.kitchens[this.next++ % this.kitchens.length]!;
    const connection = await this.pool.getConnection();
    try {
      await connection.beginTransaction();
      const [rows] = await connection.execute<mysql.RowDataPacket[]>(
        "SELECT id, version FROM care_request WHERE id = ? AND state = 'submitted' FOR UPDATE",
        [requestId],
      );
      if (rows.length === 1) await this.write(connection, requestId, kitchen);
      await connection.commit();
    } catch (error) {
      await connection.rollback();
      throw error;
    } finally {
      connection.release();
    }
  }

  private async write(connection: mysql.PoolConnection, requestId: string, kitchen: Kitchen): Promise<void> {
    const [offerId, holdId, decisionId] = [newId(), newId(), newId()];
    const until = new Date(Date.now() + 300_000);
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
    await connection.execute(
      "INSERT INTO match_decision (id, weights_version, request_count, record) VALUES (?, '0', 1, '{}')",
      [decisionId],
    );
    await this.offer(connection, requestId, kitchen, [offerId, holdId, decisionId], until);
  }

  private async offer(
    connection: mysql.PoolConnection,
    requestId: string,
    kitchen: Kitchen,
    [offerId, holdId, decisionId]: readonly [string, string, string],
    until: Date,
  ): Promise<void> {
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
}
