import { eventually } from '@yilian/testing';
import { UNHARMED, type Verdict, World } from './world';

const SEED = 7_001;
const CLIENTS = 16;
/** Wishes of families that hang up at once and try again. */
const IMPATIENT = 60;
jest.setTimeout(240_000);

describe('the api', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.build();
    await world.start('api', 'worker');
  });
  afterAll(async () => world.close());

  const requests = async (): Promise<number> => (await world.read('SELECT id FROM care_request')).length;
  /** What happened to this step's wishes; earlier steps were whole. */
  const surplusSince = (before: Verdict, after: Verdict): number => after.surplus - before.surplus;

  it('F1: killed twice under load, has lost nothing and answers every key once', async () => {
    world.kitchens.open();
    const load = world.families.ask(150, { clients: CLIENTS, seed: SEED });
    let longestMs = 0;
    for (let kill = 1; kill <= 2; kill += 1) {
      await eventually('more requests', async () => (await requests()) >= kill * 40, 60_000);
      await world.stack.api.kill();
      const before = performance.now();
      await world.start('api');
      longestMs = Math.max(longestMs, performance.now() - before);
    }
    await load;
    await world.families.ask(IMPATIENT, { clients: 8, seed: SEED + 4, impatientMs: 40 });
    const verdict = await world.judge();
    world.report('F1 kill -9 api x2', SEED, verdict, { 'longest outage s': (longestMs / 1000).toFixed(1) });
    expect(verdict).toMatchObject(UNHARMED);
    expect(world.families.history.filter((wish) => wish.unknown > 0)).not.toEqual([]);
    for (const wish of world.families.history.slice(0, 10))
      expect(await world.families.repeat(wish)).toBe(wish.requestId);
  });

  it('F12: a lost reply to COMMIT is no lost and no second request', async () => {
    const lost = 60;
    const { proxy, env } = await world.wire();
    await world.stack.api.restart(env);
    proxy.loseCommitReplies(lost);
    await world.families.ask(lost, { clients: CLIENTS, seed: SEED + 1 });
    const verdict = await world.judge();
    world.report('F12 reply to COMMIT dropped', SEED + 1, verdict, { dropped: proxy.repliesLost });
    expect(proxy.repliesLost).toBe(lost);
    expect(verdict).toMatchObject(UNHARMED);
  });

  it('F12 with families that forget their key: every lost reply makes a second request', async () => {
    const before = await world.judge();
    const { proxy, env } = await world.wire();
    await world.stack.api.restart(env);
    proxy.loseCommitReplies(20);
    await world.families.ask(20, { clients: 4, seed: SEED + 2, forgetful: true });
    expect(surplusSince(before, await world.judge())).toBe(20);
  });

  it('F1 without the unique key on keys: who asks again is given a second request', async () => {
    const before = await world.judge();
    await world.read('ALTER TABLE idempotency_key DROP PRIMARY KEY');
    await world.families.ask(IMPATIENT, { clients: 8, seed: SEED + 3, impatientMs: 40 });
    expect(surplusSince(before, await world.judge())).toBeGreaterThan(0);
  });
});
