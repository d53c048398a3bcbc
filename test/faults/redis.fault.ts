import { eventually } from '@yilian/testing';
import { Redis } from 'ioredis';
import { underWay } from './judge';
import { Servers } from './servers';
import { NO_SECOND_LOOK, UNHARMED, World } from './world';

const SEED = 6_001;
jest.setTimeout(240_000);

describe('redis', () => {
  let servers: Servers;
  let redis: Redis;
  let world: World;

  beforeAll(async () => {
    servers = await Servers.start();
    process.env['TEST_DATABASE_URL'] = servers.databaseUrl;
    process.env['TEST_DATABASE_TYPE'] = servers.databaseType;
    process.env['TEST_REDIS_URL'] = servers.redisUrl;
    redis = new Redis(servers.redisUrl, { maxRetriesPerRequest: null });
    redis.on('error', () => undefined);
  });
  afterEach(async () => world.close());
  afterAll(async () => {
    redis.disconnect();
    await servers.stop();
  });

  /** Offers that nobody answers, so that Redis is full of moments to come. */
  async function fillWithDeadlines(count: number, seed: number): Promise<void> {
    await world.start('api', 'worker');
    await world.families.ask(count, { clients: 16, seed });
    await eventually(
      'all are offered',
      async () => {
        const rest = await world.read("SELECT id FROM care_request WHERE state <> 'offered'");
        return rest.length === 0;
      },
      60_000,
    );
  }

  const queued = async (): Promise<{ id: string; generation: number }[]> =>
    world.read("SELECT id, generation FROM work_item WHERE state = 'queued'");

  /** Waits until each of these items was published once more, or done. */
  async function publishedAgain(before: readonly { id: string; generation: number }[]): Promise<void> {
    await eventually('all work is published again', async () => {
      const now = new Map((await queued()).map(({ id, generation }) => [id, generation]));
      return before.every(({ id, generation }) => (now.get(id) ?? Infinity) > generation);
    });
  }

  /** Waits until the first offers have come to their end; returns how many seconds too late the last one did. */
  async function deadlinesPass(withinMs: number): Promise<number> {
    await eventually(
      'the first kitchens were silent',
      async () =>
        (await world.read("SELECT id FROM offer WHERE offer_rank = 1 AND state = 'open'")).length === 0,
      withinMs,
    );
    const [row] = await world.read<{ late: string }>(
      'SELECT MAX(TIMESTAMPDIFF(MICROSECOND, expires_at, answered_at)) / 1000000 AS late FROM offer WHERE offer_rank = 1',
    );
    return Number(row!.late);
  }

  it('F6: emptied under load, is noticed by its memory alone, and all work is published again', async () => {
    world = await World.build({ env: NO_SECOND_LOOK, city: { answerSeconds: 12 } });
    await fillWithDeadlines(100, SEED);
    const load = world.families.ask(60, { clients: 16, seed: SEED + 6 });
    await eventually('more is asked', () => world.families.acknowledged.length >= 120, 60_000);
    const waiting = await queued();
    const flushedAt = Date.now();
    await redis.flushall();
    await publishedAgain(waiting);
    const publishedS = (Date.now() - flushedAt) / 1000;
    const noticedS = (noticedAt() - flushedAt) / 1000;
    await load;
    const lateS = await deadlinesPass(40_000);
    world.kitchens.open();
    const verdict = await world.judge();
    world.report('F6 FLUSHALL', SEED, verdict, {
      'noticed s': noticedS.toFixed(2),
      'published again s': publishedS.toFixed(2),
      'latest deadline s': lateS.toFixed(2),
    });
    expect(verdict).toMatchObject(UNHARMED);
    expect(noticedS).toBeLessThan(2);
    expect(publishedS).toBeLessThan(5);
  });

  it('F6 without the memory: deadlines pass and nobody does anything', async () => {
    world = await World.build({ env: NO_SECOND_LOOK, city: { answerSeconds: 4 } });
    await fillWithDeadlines(30, SEED + 1);
    // The count that betrays the loss goes on as if nothing had happened.
    await redis
      .multi()
      .flushall()
      .set(`{${world.stack.env['QUEUE_PREFIX'] ?? ''}}.beat`, 1_000_000)
      .exec();
    await expect(deadlinesPass(7_000)).rejects.toThrow(/the first kitchens were silent/);
  });

  it('F7: killed while families ask, is not missed by them and catches up', async () => {
    world = await World.build();
    await world.start('api', 'worker');
    world.kitchens.open();
    await world.families.ask(40, { clients: 8, seed: SEED + 2 });
    await servers.crash('redis', async () => world.families.ask(80, { clients: 8, seed: SEED + 3 }));
    await world.families.ask(40, { clients: 8, seed: SEED + 4 });
    const verdict = await world.judge();
    const failed = world.families.history.filter((wish) => wish.unknown + wish.refusals.length > 0);
    world.report('F7 kill -9 Redis', SEED + 2, verdict, { 'failed calls': failed.length });
    expect(verdict).toMatchObject(UNHARMED);
    expect(failed).toEqual([]);
  });

  it('F7 without leases: what was asked meanwhile is never looked at', async () => {
    world = await World.build({ env: NO_SECOND_LOOK });
    await world.start('api', 'worker');
    await servers.crash('redis', async () => {
      await world.families.ask(20, { clients: 8, seed: SEED + 5 });
      await eventually(
        'all facts are told',
        async () => (await world.read('SELECT id FROM outbox_fact')).length === 0,
      );
    });
    await expect(world.judge(6_000)).rejects.toThrow(/work that is due and not done/);
    expect(await underWay(world.read)).not.toEqual([]);
  });

  /** The moment at which the worker wrote that Redis had lost its data, in milliseconds of its clock. */
  function noticedAt(): number {
    const line = world.stack.worker
      .logTail(200)
      .split('\n')
      .find((one) => one.includes('redis lost its data'));
    const { time } = JSON.parse(line ?? '{}') as { time?: number | string };
    return new Date(time ?? Number.NaN).getTime();
  }
});
