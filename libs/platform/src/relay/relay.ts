import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { Redis } from 'ioredis';
import { type Logger } from 'pino';
import { UnitOfWork } from '../database/unit-of-work';
import { LiveBell } from '../live/live-bell';
import { Queues, redisOptions, type Wakeup } from '../queue/queues';
import { CONFIG, LOGGER, REACTIONS } from '../tokens';
import { Loop } from './loop';
import { type Effect, type Reactions } from './reactions';
import { RedisMemory } from './redis-memory';
import { RelayBell } from './relay-bell';
import {
  nextFacts,
  type NumberedEvent,
  type OutboxFact,
  recallAll,
  removeFacts,
  sortEffects,
  storeLive,
  storeWork,
  takeTurn,
  takeUnanswered,
} from './relay.store';

const FACTS_PER_TURN = 500;
const UNANSWERED_PER_TURN = 1_000;

/**
 * Carries committed facts to queues and screens. Three loops: new facts (woken by the bell), work whose lease ended,
 * and the watch over Redis' memory. Any number of relays may run; they take turns.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loops: Loop[];
  private ear: Redis | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(REACTIONS) private readonly reactions: readonly Reactions[],
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly work: UnitOfWork,
    private readonly queues: Queues,
    private readonly liveBell: LiveBell,
    private readonly memory: RedisMemory,
    private readonly bell: RelayBell,
  ) {
    const complain = (name: string) => (error: unknown) => logger.warn({ error }, `relay: ${name} failed`);
    this.loops = [
      new Loop(async () => this.tellFacts(), config.queue.RELAY_POLL_MS, complain('facts')),
      new Loop(async () => this.wakeUnanswered(), 1_000, complain('unanswered work')),
      new Loop(async () => this.watchRedis(), 500, complain('redis watch')),
    ];
  }

  onApplicationBootstrap(): void {
    for (const loop of this.loops) loop.start();
    this.ear = new Redis(this.config.redis.REDIS_URL, redisOptions);
    this.ear.on('error', () => undefined);
    this.ear.on('message', () => this.loops[0]!.wake());
    this.ear.subscribe(this.bell.channel).catch(() => undefined);
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.loops.map(async (loop) => loop.stop()));
    this.ear?.disconnect();
  }

  /** One turn: stores the effects of waiting facts, then tells them. Returns true when more may wait. */
  async tellFacts(): Promise<boolean> {
    const { count, wakeups, events } = await this.work.write(async (tx) => {
      const facts = await nextFacts(tx, FACTS_PER_TURN);
      if (facts.length === 0) return { count: 0, wakeups: [], events: [] };
      await takeTurn(tx);
      // Read again under the turn: another relay may have told these meanwhile.
      const mine = await nextFacts(tx, FACTS_PER_TURN);
      if (mine.length === 0) return { count: 0, wakeups: [], events: [] };
      const { jobs, live } = sortEffects(mine.flatMap((fact) => this.effectsOf(fact)));
      const [{ now }] = (await tx.query<{ now: Date }>('SELECT now(3) AS now')) as [{ now: Date }];
      const stored = await storeWork(tx, jobs, now, this.config.queue.WORK_LEASE_MS);
      const told = await storeLive(tx, live, now);
      await removeFacts(
        tx,
        mine.map((fact) => fact.id),
      );
      return { count: mine.length, wakeups: stored, events: told };
    });
    await this.tell(wakeups, events);
    return count === FACTS_PER_TURN;
  }

  /** Publishes again what nobody answered. Returns true when more may wait. */
  async wakeUnanswered(): Promise<boolean> {
    const wakeups = await this.work.write(async (tx) =>
      takeUnanswered(tx, UNANSWERED_PER_TURN, this.config.queue.WORK_LEASE_MS),
    );
    await this.tell(wakeups, []);
    return wakeups.length === UNANSWERED_PER_TURN;
  }

  /** Notices an emptied or rolled-back Redis and calls all queued work back. */
  async watchRedis(): Promise<boolean> {
    if (await this.memory.isIntact()) return false;
    const recalled = await this.work.write(async (tx) => recallAll(tx));
    this.logger.warn({ recalled }, 'redis lost its data: publishing all queued work again');
    await this.memory.acknowledge();
    this.loops[1]!.wake();
    return false;
  }

  private effectsOf(fact: OutboxFact): readonly Effect[] {
    return this.reactions.flatMap((table) => {
      const react = table[fact.type] as ((payload: unknown, id: string) => readonly Effect[]) | undefined;
      return react ? react(fact.payload, fact.aggregateId) : [];
    });
  }

  /** After the commit: a failure here costs a lease, never an effect. */
  private async tell(wakeups: readonly Wakeup[], events: readonly NumberedEvent[]): Promise<void> {
    this.liveBell.ring(events);
    try {
      await this.queues.publish(wakeups);
    } catch (error) {
      this.logger.warn(
        { items: wakeups.length, error: (error as Error).message },
        'queue is away; the lease will bring it back',
      );
    }
  }
}
