import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type JobName, jobs } from '@yilian/contracts';
import { type Job, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { ClsService } from 'nestjs-cls';
import { type Logger } from 'pino';
import { isTransient } from '../database/errors';
import { type Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { CONFIG, JOB_HANDLERS, LOGGER } from '../tokens';
import { Gatherer } from './gatherer';
import { type JobHandler } from './job-handler';
import { redisOptions } from './queues';
import { claimItems, countAttempt, countFailure, finishItems, forgiveAttempt } from './work-item.store';

interface Pack {
  readonly items: readonly string[];
}

/** Groups of one kind that are worked at the same time in one process. */
const PARALLEL = 2;

/** Listens to BullMQ and runs the handlers. Starts only when each job has exactly one handler. */
@Injectable()
export class Consumers implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly workers: Worker[] = [];
  private readonly connections: Redis[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(JOB_HANDLERS) private readonly handlers: readonly JobHandler[],
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly work: UnitOfWork,
    private readonly cls: ClsService,
  ) {}

  onApplicationBootstrap(): void {
    checkComplete(this.handlers.map((handler) => handler.job));
    for (const handler of this.handlers) this.workers.push(this.listen(handler));
  }

  /** Ends the jobs under way before anything they need goes away. */
  async onModuleDestroy(): Promise<void> {
    await Promise.allSettled(this.workers.map(async (worker) => worker.close()));
    for (const connection of this.connections) connection.disconnect();
  }

  private listen(handler: JobHandler): Worker {
    const { queue, redis } = this.config;
    const gatherer = new Gatherer<string>(async (ids) => this.run(handler, ids), {
      most: handler.batch,
      lingerMs: queue.JOB_GATHER_MS,
      parallel: PARALLEL,
    });
    const connection = new Redis(redis.REDIS_URL, redisOptions);
    connection.on('error', (error) => this.logger.warn({ error: error.message }, 'redis: worker connection'));
    this.connections.push(connection);
    const worker = new Worker<Pack>(
      handler.job,
      async (job) =>
        isSuspect(job) ? this.countedFirst(handler, job.data.items) : gatherer.add(job.data.items),
      {
        connection: connection,
        prefix: `{${redis.QUEUE_PREFIX}}`,
        concurrency: queue.JOB_CONCURRENCY,
        lockDuration: queue.JOB_LOCK_MS,
        stalledInterval: Math.max(500, queue.JOB_LOCK_MS / 2),
        // Attempts are counted in MySQL; BullMQ must never give up by itself.
        maxStalledCount: 1_000_000,
        skipVersionCheck: true,
      },
    );
    worker.on('error', (error) => this.logger.warn({ job: handler.job, error: error.message }, 'bullmq'));
    return worker;
  }

  private async run(handler: JobHandler, ids: readonly string[]): Promise<void> {
    try {
      await this.inOneTransaction(handler, ids);
    } catch (error) {
      this.logger.error({ job: handler.job, items: ids.length, error }, 'batch failed, trying one by one');
      await this.oneByOne(handler, ids);
    }
  }

  private async inOneTransaction(handler: JobHandler, ids: readonly string[]): Promise<void> {
    const wanted = [...new Set(ids)];
    await this.cls.run(async () => {
      const prepared = await handler.prepare?.(await this.work.write(async (tx) => claimItems(tx, wanted)));
      await this.work.write(async (tx) => {
        const items = await claimItems(tx, wanted);
        if (items.length === 0) return;
        await handler.handle(tx, items, prepared);
        await finishItems(
          tx,
          items.map((item) => item.id),
        );
      });
    });
  }

  /** One of these items failed: each gets its own transaction, and those that fail alone, too, are counted. */
  private async oneByOne(handler: JobHandler, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      try {
        await this.inOneTransaction(handler, [id]);
      } catch (error) {
        this.logger.error({ job: handler.job, workItemId: id, error }, 'work item failed');
        if (!isTransient(error)) await this.note((tx) => countFailure(tx, id, handler.job));
      }
    }
  }

  /** One of these items may have killed its last worker: nobody could count afterwards, so each attempt is counted first. */
  private async countedFirst(handler: JobHandler, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      try {
        if (await this.note((tx) => countAttempt(tx, id, handler.job))) {
          await this.inOneTransaction(handler, [id]);
        }
      } catch (error) {
        this.logger.error({ job: handler.job, workItemId: id, error }, 'suspected work item failed');
        if (isTransient(error)) await this.note((tx) => forgiveAttempt(tx, id));
      }
    }
  }

  /** Writes about an item beside its work. Null when the database is away: nothing is known of the item then. */
  private async note<T>(write: (tx: Tx) => Promise<T>): Promise<T | null> {
    try {
      return await this.cls.run(async () => this.work.write(write));
    } catch (error) {
      if (!isTransient(error)) throw error;
      return null;
    }
  }
}

/** BullMQ started this job before and nobody finished it. */
const isSuspect = (job: Job): boolean => job.attemptsStarted > 1;

/** @throws Error naming jobs without a handler or with two. */
export function checkComplete(handled: readonly JobName[]): void {
  const missing = (Object.keys(jobs) as JobName[]).filter((name) => !handled.includes(name));
  const twice = handled.filter((name, index) => handled.indexOf(name) !== index);
  if (missing.length + twice.length > 0) {
    throw new Error(
      `Jobs without a handler: [${missing.join(', ')}]; with more than one: [${twice.join(', ')}]`,
    );
  }
}
