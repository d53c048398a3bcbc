import { eventually } from '@yilian/testing';
import { Servers } from './servers';
import { UNHARMED, World } from './world';

const SEED = 11_001;
jest.setTimeout(240_000);

describe('the database', () => {
  let servers: Servers;
  let world: World;

  beforeAll(async () => {
    servers = await Servers.start();
    process.env['TEST_DATABASE_URL'] = servers.databaseUrl;
    process.env['TEST_DATABASE_TYPE'] = servers.databaseType;
    process.env['TEST_REDIS_URL'] = servers.redisUrl;
    world = await World.build();
    await world.start('api', 'worker');
  });
  afterAll(async () => world.close());
  // By itself, so that the servers end also when the town could not be closed.
  afterAll(async () => servers.stop());

  it('F11: killed twice under load, has everything that was acknowledged', async () => {
    world.kitchens.open();
    const load = world.families.ask(200, { clients: 16, seed: SEED });
    let longestMs = 0;
    for (let kill = 1; kill <= 2; kill += 1) {
      await eventually('more requests', () => world.families.acknowledged.length >= kill * 60, 60_000);
      const before = performance.now();
      await servers.crash('database');
      longestMs = Math.max(longestMs, performance.now() - before);
    }
    await load;
    const verdict = await world.judge();
    world.report('F11 kill -9 database x2', SEED, verdict, {
      'longest outage s': (longestMs / 1000).toFixed(1),
    });
    expect(verdict).toMatchObject(UNHARMED);
  });

  it('F11 without a flush at each commit: acknowledged requests are missing', async () => {
    const owner = await servers.asOwner();
    await owner.query(
      'SET GLOBAL innodb_flush_log_at_trx_commit = 0, GLOBAL innodb_flush_log_at_timeout = 60',
    );
    owner.destroy();
    const asked = world.families.acknowledged.length;
    const load = world.families.ask(200, { clients: 16, seed: SEED + 1 });
    await eventually('some requests', () => world.families.acknowledged.length >= asked + 100, 60_000);
    await servers.crash('database');
    await load;
    const { findings } = await world.judge();
    expect(findings.map(({ invariant }) => invariant)).toContain('I1');
  });
});
