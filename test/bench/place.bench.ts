import { eventually, type TestStack } from '@yilian/testing';
import { type BenchRow, compare, type Measured } from './harness';
import { HandWrittenBatches } from './place-batches';
import { HandWritten } from './place-baseline';
import { relayRow } from './place-relay';
import { allOffered, known, openKitchens, placingWorld, settled, submitMany } from './place-world';
import { processorTime } from './processor-time';

const RUSH = 1_000;
const ROUNDS = 5;
const PORTIONS = 1_000_000;
/** How many families ask at the same moment when they come one by one. */
const AT_ONCE = 16;
const SINGLES = 400;

/** How one side gets its requests, and what it does until every one of them is offered. */
type Side = (count: number) => Promise<void>;

/**
 * B2: requests that wait → offers committed, through outbox, relay, queue and placer, against hand-written code: a job and
 * a transaction per request, with the same rows. When the offers of the first row are committed, our relay has told part
 * of them to screens already and the baseline none; in the second row both have told everything.
 */
export async function bench(): Promise<BenchRow[]> {
  const stack = await placingWorld();
  const kitchens = await openKitchens(stack, PORTIONS);
  await known(stack, kitchens);
  const perJob = new HandWritten(stack, kitchens, false);
  const telling = new HandWritten(stack, kitchens, true);
  const batches = new HandWrittenBatches(stack, kitchens);
  const row = async (name: string, goal: number, count: number, a: Side, b: Side): Promise<BenchRow> =>
    compare(
      { name: `B2 place: ${name}`, goal, unit: 'requests/s' },
      ROUNDS,
      async () => timed(stack, count, a),
      async () => timed(stack, count, b),
    );
  const ours = sideOf(stack);
  const written = (program: HandWritten | HandWrittenBatches): Side => {
    return async (count) => program.run(await submitMany(stack, count, false));
  };
  try {
    return [
      await row('a rush of 1,000, offers made', 5, RUSH, ours.rush, written(perJob)),
      await row('a rush of 1,000, every row written', 5, RUSH, ours.rushTold, written(telling)),
      await row('one by one, 16 at a time', 2, SINGLES, ours.singly, singly(stack, perJob)),
      await row('a rush of 1,000, against batches without a queue', 0.6, RUSH, ours.rush, written(batches)),
      await relayRow(stack),
    ];
  } finally {
    for (const program of [perJob, telling, batches]) await program.close();
    await stack.close();
  }
}

function sideOf(stack: TestStack): Record<'rush' | 'rushTold' | 'singly', Side> {
  const rush: Side = async (count) => allOffered(stack, await submitMany(stack, count, true));
  return {
    rush,
    rushTold: async (count) => {
      await rush(count);
      await eventually('all is told', async () => settled(stack), 60_000);
    },
    singly: async (count) => allOffered(stack, await oneByOne(count, async () => submitMany(stack, 1, true))),
  };
}

function singly(stack: TestStack, program: HandWritten): Side {
  return async (count) => {
    await oneByOne(count, async () => {
      const ids = await submitMany(stack, 1, false);
      await program.run(ids);
      return ids;
    });
  };
}

async function timed(stack: TestStack, count: number, side: Side): Promise<Measured> {
  await settled(stack);
  const cpu = processorTime();
  const started = performance.now();
  await side(count);
  const seconds = (performance.now() - started) / 1000;
  const cpuMs = cpu() / count;
  await eventually('what is left over is done', async () => settled(stack), 60_000);
  return { rate: count / seconds, cpuMs };
}

async function oneByOne(count: number, submit: () => Promise<string[]>): Promise<string[]> {
  const ids: string[] = [];
  let started = 0;
  const family = async (): Promise<void> => {
    while (started < count) {
      started += 1;
      ids.push(...(await submit()));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, family));
  return ids;
}
