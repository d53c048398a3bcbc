import { eventually } from '@yilian/testing';
import { GrowingWorld } from './growth-world';
import { type BenchRow, compare, type Measured } from './harness';
import { processorTime } from './processor-time';

/** So many services, and as many requests that wait for an answer. */
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const BOOKINGS = 300;
const ROUNDS = 5;

/**
 * B9: what one more request costs (match, place, accept) in processor time of this process and its servers, in a world ten
 * times as large as the one before. Both worlds stand side by side and are asked in turn.
 */
export async function bench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  let before = await GrowingWorld.of(SIZES[0]!);
  for (const size of SIZES.slice(1)) {
    const world = await GrowingWorld.of(size);
    const row = await compare(
      {
        name: `B9 growth: ${size} services and requests beside a tenth of it`,
        goal: 0.8,
        unit: 'bookings per CPU second',
      },
      ROUNDS,
      async () => measured(world),
      async () => measured(before),
    );
    rows.push(row);
    await before.close();
    before = world;
  }
  await before.close();
  return rows;
}

async function measured(world: GrowingWorld): Promise<Measured> {
  const cpu = processorTime();
  await world.bookings(BOOKINGS);
  await eventually('all is told', async () => world.idle(), 60_000);
  const cpuMs = cpu() / BOOKINGS;
  return { rate: 1000 / cpuMs, cpuMs };
}
