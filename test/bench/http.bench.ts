import { type BenchRow, compare } from './harness';
import { checkAsking, checkReading } from './http-checks';
import { type Target } from './http-load';
import { HttpWorld } from './http-world';

const ROUNDS = 5;
const READS = 6_000;
const ASKED = 1_000;

/**
 * B3: the real API process against bare Fastify and mysql2 by hand, with the same statements: one own request read, one
 * request asked for (token, validation, idempotency, rows and facts). The questions come from a third process.
 */
export async function bench(): Promise<BenchRow[]> {
  const world = await HttpWorld.open();
  try {
    const requests = await world.askedRequests();
    await checkReading(world, requests.slice(0, 20));
    await checkAsking(world);
    return [await reading(world, requests), await asking(world)];
  } finally {
    await world.close();
  }
}

async function reading(world: HttpWorld, requests: readonly Target[]): Promise<BenchRow> {
  const [ours, baseline] = world.servers;
  return compare(
    { name: 'B3 http: GET one own request', goal: 0.6, unit: 'answers/s' },
    ROUNDS,
    async () => world.load(ours, READS, requests),
    async () => world.load(baseline, READS, requests),
  );
}

async function asking(world: HttpWorld): Promise<BenchRow> {
  const [ours, baseline] = world.servers;
  const before = await world.countRows();
  const row = await compare(
    { name: 'B3 http: POST a request', goal: 0.7, unit: 'answers/s' },
    ROUNDS,
    async () => world.load(ours, ASKED, world.wishes),
    async () => world.load(baseline, ASKED, world.wishes),
  );
  const after = await world.countRows();
  const answered = 2 * (ROUNDS + 1) * ASKED;
  for (const [table, rows] of Object.entries(after)) {
    if (rows - before[table]! !== answered)
      throw new Error(`${answered} requests were answered, ${rows - before[table]!} rows came to ${table}`);
  }
  return row;
}
