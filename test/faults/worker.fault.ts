import { eventually } from '@yilian/testing';
import { midTransaction } from './held-rows';
import { doubled, underWay } from './judge';
import { NO_SECOND_LOOK, UNHARMED, World } from './world';

const SEED = 20_261_123;
jest.setTimeout(240_000);

/** Lets the worker begin with the requests that wait, and kills it in the middle of its transaction. */
async function killMidWork(world: World): Promise<void> {
  const { worker } = world.stack;
  await midTransaction(
    world,
    () => worker.launch(),
    async () => worker.kill(),
  );
}

describe('the worker', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.build();
    await world.start('api', 'worker');
  });
  afterAll(async () => world.close());

  it('F2: killed twice under load, loses nothing and does nothing twice', async () => {
    world.kitchens.open();
    const load = world.families.ask(150, { clients: 16, seed: SEED });
    for (let kill = 1; kill <= 2; kill += 1) {
      await eventually('more work', async () => world.families.acknowledged.length >= kill * 40, 60_000);
      await world.stack.worker.kill();
      await world.start('worker');
    }
    await load;
    const verdict = await world.judge();
    world.report('F2 kill -9 worker x2', SEED, verdict);
    expect(verdict).toMatchObject(UNHARMED);
  });

  it('F2: killed twice over the same work, still does it', async () => {
    await world.stack.worker.stop();
    await world.families.ask(20, { clients: 16, seed: SEED + 1 });
    await killMidWork(world);
    await killMidWork(world);
    await world.start('worker');
    const verdict = await world.judge();
    world.report('F2 kill -9 worker twice on the same items', SEED + 1, verdict);
    expect(verdict).toMatchObject(UNHARMED);
  });

  it('F4: stopped past its lock, leaves the work to another and does no harm when it wakes', async () => {
    const other = await freezeMidWork({});
    const verdict = await world.judge();
    const complaints = (): number => world.stack.worker.logTail(10_000).split('failed').length;
    const before = complaints();
    world.stack.worker.thaw();
    await eventually('the sleeper noticed', () => complaints() > before, 30_000);
    const afterwards = await world.judge();
    world.report('F4 worker stopped past its lock', SEED + 2, verdict);
    await other.stop();
    expect(afterwards).toMatchObject(UNHARMED);
  });

  it('F4 without the end of idle transactions: the sleeper keeps the work from everybody', async () => {
    const { proxy, env } = await world.wire();
    proxy.rewrite('idle_transaction_timeout = 10', 'idle_transaction_timeout = 99');
    const other = await freezeMidWork(env);
    await expect(world.judge(14_000)).rejects.toThrow(/work that is due and not done/);
    world.stack.worker.thaw();
    await world.judge();
    await other.stop();
  });

  /** A worker that sleeps in the middle of its work, while another one is awake. */
  async function freezeMidWork(env: Readonly<Record<string, string>>) {
    await world.stack.worker.stop();
    await world.families.ask(20, { clients: 16, seed: SEED + 2 });
    const { worker } = world.stack;
    await midTransaction(
      world,
      () => worker.launch(env),
      async () => worker.freeze(),
    );
    return world.stack.add('worker');
  }

  it('F19: does nothing twice when every job is delivered three times', async () => {
    await deliverThrice();
    world.kitchens.open();
    await world.families.ask(50, { clients: 16, seed: SEED + 3 });
    const verdict = await world.judge();
    const [row] = await world.read<{ least: number }>(
      "SELECT MIN(deliveries) AS least FROM work_item WHERE state = 'done' AND deliveries > 0",
    );
    world.report('F19 every job three times', SEED + 3, verdict);
    expect(verdict).toMatchObject(UNHARMED);
    expect(row!.least).toBe(3);
  });

  it('F19 without the look at the state: asks somebody else with each delivery', async () => {
    await world.read(
      'CREATE TRIGGER forget_state BEFORE UPDATE ON care_request FOR EACH ROW SET NEW.state = OLD.state',
    );
    await world.families.ask(10, { clients: 4, seed: SEED + 4 });
    await eventually(
      'two providers are asked at a time',
      async () => (await doubled(world.read)).length > 0,
      30_000,
    );
  });

  /** From now on finished work is put back until it was done three times: the claim alone is no protection any more. */
  async function deliverThrice(): Promise<void> {
    await world.read('ALTER TABLE work_item ADD COLUMN deliveries INT NOT NULL DEFAULT 0');
    await world.read(`
      CREATE TRIGGER deliver_thrice BEFORE UPDATE ON work_item FOR EACH ROW
      IF NEW.state = 'done' THEN
        SET NEW.deliveries = OLD.deliveries + 1;
        IF NEW.deliveries < 3 THEN SET NEW.state = 'queued', NEW.next_check_at = now(3); END IF;
      END IF`);
  }
});

describe('the worker without leases, stall detection and reconciler', () => {
  let world: World;
  afterAll(async () => world.close());

  it('F2: killed in the middle of work, never does it', async () => {
    world = await World.build({ env: NO_SECOND_LOOK });
    await world.start('api');
    await world.families.ask(20, { clients: 16, seed: SEED });
    await killMidWork(world);
    await world.start('worker');
    await expect(world.judge(6_000)).rejects.toThrow(/work that is due and not done/);
    expect(await underWay(world.read)).not.toEqual([]);
  });
});
