import assert from 'node:assert/strict';
import { type Accept, checkLedger, checkOneWinnerEach, checkSameRows } from './accept-checks';
import { HandWrittenAccept } from './accept-hand-written';
import { AcceptWorld, type Contest, type Rules } from './accept-world';
import { type BenchRow, compare, type Measured } from './harness';

const ROUNDS = 7;
const CONTESTS = 400;
/** Contests under way at the same time: with all their rivals more than there are connections. */
const AT_ONCE = 8;

/**
 * B4: providers who say yes at the same moment, one winner each. Measured at the use case, in this process, against a
 * transaction written by hand in this process: HTTP is B3's matter, and here it would only hide the difference.
 */
export async function bench(): Promise<BenchRow[]> {
  const world = await AcceptWorld.open();
  const handWritten = new HandWrittenAccept(world.stack);
  const ours: Accept = async (rival) => world.accept(rival);
  const one = { offers: 1, managers: 4 };
  const three = { offers: 3, managers: 1 };
  const row = async (name: string, rules: Rules): Promise<BenchRow> =>
    compare(
      { name: `B4 accept: ${name}`, goal: 0.6, unit: 'bookings/s' },
      ROUNDS,
      async () => round(world, rules, ours),
      async () => round(world, rules, handWritten.accept),
    );
  try {
    for (const rules of [one, three]) await checkSameRows(world, rules, ours, handWritten.accept);
    const rows = [
      await row('4 managers, one offer', one),
      await row('3 offers of one request, a manager each', three),
    ];
    await checkLedger(world.stack);
    return rows;
  } finally {
    await handWritten.close();
    await world.close();
  }
}

async function round(world: AcceptWorld, rules: Rules, accept: Accept): Promise<Measured> {
  const contests = await world.contests(CONTESTS, rules);
  const cpu = process.cpuUsage();
  const started = performance.now();
  await decide(contests, accept);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  await checkOneWinnerEach(world.stack, contests);
  return { rate: CONTESTS / seconds, cpuMs: (user + system) / 1000 / CONTESTS };
}

async function decide(contests: readonly Contest[], accept: Accept): Promise<void> {
  const waiting = contests.values();
  const oneAfterAnother = async (): Promise<void> => {
    for (const { rivals } of waiting) {
      const won = await Promise.all(rivals.map(accept));
      assert.equal(won.filter(Boolean).length, 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, oneAfterAnother));
}
