import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type JobName, jobs } from '@yilian/contracts';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { type Logger } from 'pino';
import { CONFIG, LOGGER } from '../tokens';

/** A published work item: what BullMQ needs to wake somebody for it. */
export interface Wakeup {
  readonly id: string;
  readonly job: JobName;
  readonly generation: number;
  readonly delayMs: number;
}

/** How many work items one BullMQ job carries: the queue's cost is paid per job, not per item. */
const ITEMS_PER_JOB = 32;
const RESPONSE_MS = 2_000;

/** Connection settings for every Redis client of the platform: retry soon and for ever. */
export const redisOptions = {
  maxRetriesPerRequest: null,
  retryStrategy: (attempt: number) => Math.min(50 * attempt, 1_000),
} as const;

/** Hands wake-ups to BullMQ. Losing one costs time, never work: the record is the `work_item` table. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly queues = new Map<JobName, Queue>();
  private readonly connection: Redis;

  constructor(@Inject(CONFIG) config: Config, @Inject(LOGGER) logger: Logger) {
    this.connection = new Redis(config.redis.REDIS_URL, { ...redisOptions, enableOfflineQueue: false });
    this.connection.on('error', (error) => logger.warn({ error: error.message }, 'redis: queue connection'));
    for (const name of Object.keys(jobs) as JobName[]) {
      const queue = new Queue(name, {
        connection: this.connection,
        prefix: `{${config.redis.QUEUE_PREFIX}}`,
        defaultJobOptions: { removeOnComplete: true, removeOnFail: 100 },
        skipVersionCheck: true,
      });
      queue.on('error', () => undefined);
      this.queues.set(name, queue);
    }
  }

  /** Adds wake-ups in bulk. @throws when Redis is away or slow; the caller may forget about it. */
  async publish(wakeups: readonly Wakeup[]): Promise<void> {
    if (wakeups.length === 0) return;
    if (this.connection.status !== 'ready') throw new Error('Redis is away');
    const byJob = new Map<JobName, Wakeup[]>();
    for (const wakeup of wakeups) {
      const list = byJob.get(wakeup.job) ?? [];
      list.push(wakeup);
      byJob.set(wakeup.job, list);
    }
    const added = [...byJob].map(async ([name, list]) => this.queues.get(name)!.addBulk(packed(name, list)));
    await withTimeout(Promise.all(added), RESPONSE_MS);
  }

  /** Waiting, active and delayed BullMQ jobs over all queues. */
  async depth(): Promise<number> {
    const counts = await Promise.all(
      [...this.queues.values()].map(async (queue) =>
        queue.getJobCountByTypes('waiting', 'active', 'delayed'),
      ),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([...this.queues.values()].map(async (queue) => queue.close()));
    this.connection.disconnect();
  }
}

function packed(name: JobName, wakeups: readonly Wakeup[]) {
  const sorted = [...wakeups].sort((a, b) => a.delayMs - b.delayMs);
  const bulk = [];
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start]!;
    let end = start + 1;
    while (
      end < sorted.length &&
      end - start < ITEMS_PER_JOB &&
      // A pack fires when its last item is due; items further apart than this get a pack of their own.
      sorted[end]!.delayMs - first.delayMs <= Math.max(20, first.delayMs / 100)
    ) {
      end += 1;
    }
    const pack = sorted.slice(start, end);
    bulk.push({
      name,
      data: { items: pack.map((one) => one.id) },
      opts: {
        jobId: `w-${first.id}-${first.generation}`,
        ...(first.delayMs > 0 ? { delay: pack.at(-1)!.delayMs } : {}),
      },
    });
    start = end;
  }
  return bulk;
}

async function withTimeout<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Redis did not answer within ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
