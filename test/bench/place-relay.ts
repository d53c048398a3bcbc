import { newId } from '@yilian/kernel';
import { eventually, TEST_TOWN, type TestStack } from '@yilian/testing';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { type BenchRow, compare, type Measured } from './harness';
import { settled } from './place-world';
import { processorTime } from './processor-time';

const FACTS = 5_000;
const ROUNDS = 5;
/** So far away that nobody works on it during the run. */
const DAY_MS = 86_400_000;

/** B2, the relay alone: committed facts → stored work → wake-ups in the queue, against bare bulk adds of as many jobs. */
export async function relayRow(stack: TestStack): Promise<BenchRow> {
  const redis = new Redis(stack.config.redis.REDIS_URL, { maxRetriesPerRequest: null });
  const queue = new Queue('bare', { connection: redis, prefix: `{bench-${newId().slice(-6)}}` });
  const bare = async (): Promise<Measured> => {
    const jobs = Array.from({ length: FACTS }, () => ({
      name: 'place',
      data: { requestId: newId() },
      opts: { delay: DAY_MS },
    }));
    const measured = await timed(async () => queue.addBulk(jobs));
    await queue.obliterate({ force: true });
    return measured;
  };
  const relay = async (): Promise<Measured> => {
    const measured = await timed(async () => {
      await recordFacts(stack);
      await eventually('all facts are told', async () => settledOutbox(stack), 60_000);
    });
    await stack.work.write(async (tx) =>
      tx.execute("DELETE FROM work_item WHERE job = 'dispatch.place-request' AND state = 'queued'"),
    );
    await settled(stack);
    return measured;
  };
  try {
    return await compare(
      { name: 'B2 place: the relay, against bare bulk adds', goal: 0.6, unit: 'facts/s' },
      ROUNDS,
      relay,
      bare,
    );
  } finally {
    await queue.close();
    redis.disconnect();
  }
}

async function timed(work: () => Promise<unknown>): Promise<Measured> {
  const cpu = processorTime();
  const started = performance.now();
  await work();
  return { rate: (FACTS * 1000) / (performance.now() - started), cpuMs: cpu() / FACTS };
}

/** Facts with one effect each: look for a provider, tomorrow. */
async function recordFacts(stack: TestStack): Promise<void> {
  const dueAt = new Date(Date.now() + DAY_MS).toISOString();
  await stack.work.write(async (tx) => {
    for (let count = 0; count < FACTS; count += 1) {
      const id = newId();
      const about = { requestId: id, olderPersonId: id, townCode: TEST_TOWN } as const;
      tx.record('dispatch.placement-due.v1', id, { ...about, kind: 'meal', urgency: 'normal', dueAt });
    }
    await Promise.resolve();
  });
}

async function settledOutbox(stack: TestStack): Promise<boolean> {
  const [row] = await stack.database.read<{ n: number }>('SELECT COUNT(*) AS n FROM outbox_fact');
  return row!.n === 0;
}
