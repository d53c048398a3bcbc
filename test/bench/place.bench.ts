import { eventually, type TestStack } from '@yilian/testing';
import { alternate, type BenchRow } from './harness';
import { HandWritten } from './place-baseline';
import { known, offered, openKitchens, placingWorld, submitMany } from './place-world';

const RUSH = 1_000;
const ROUNDS = 5;
const PORTIONS = 1_000_000;

/** B2: requests that wait → offers committed, through outbox, relay, queue and placer, against hand-written code. */
export async function bench(): Promise<BenchRow[]> {
  const stack = await placingWorld();
  try {
    const kitchens = await openKitchens(stack, PORTIONS);
    await known(stack, kitchens);
    const rush = await inARush(stack, new HandWritten(stack, kitchens));
    return [rush];
  } finally {
    await stack.close();
  }
}

async function inARush(stack: TestStack, handWritten: HandWritten): Promise<BenchRow> {
  const ours = async (): Promise<number> => {
    const started = performance.now();
    const ids = await submitMany(stack, RUSH, true);
    await eventually('all are offered', async () => (await offered(stack, ids)) === RUSH, 120_000);
    const seconds = (performance.now() - started) / 1000;
    await eventually('the relay is done', async () => (await waitingFacts(stack)) === 0, 60_000);
    return RUSH / seconds;
  };
  const baseline = async (): Promise<number> => {
    const started = performance.now();
    const ids = await submitMany(stack, RUSH, false);
    await handWritten.run(ids);
    const seconds = (performance.now() - started) / 1000;
    if ((await offered(stack, ids)) !== RUSH) throw new Error('The baseline did not place all requests');
    return RUSH / seconds;
  };
  try {
    const figures = await alternate(ROUNDS, ours, baseline);
    return {
      name: 'B2 place: rush of 1,000, requests a second',
      ours: figures.ours,
      baseline: figures.baseline,
      ratio: figures.ours / figures.baseline,
      goal: 5,
      unit: 'requests/s',
    };
  } finally {
    await handWritten.close();
  }
}

async function waitingFacts(stack: TestStack): Promise<number> {
  const [row] = await stack.database.read<{ n: number }>('SELECT COUNT(*) AS n FROM outbox_fact');
  return row!.n;
}
