import { loadavg } from 'node:os';
import { TEST_TOWN } from '@yilian/testing';
import { freePort } from '../e2e/stack';
import { alternate, type BenchRow, median } from './harness';
import { eventOf, LiveCity } from './live-city';
import { Crowds } from './live-crowds';
import { flood } from './live-flood';
import { PlainServer } from './live-plain-server';
import { type Strain } from './live-probe';
import { sharedNow } from './live-screen';

const SOCKETS = 5_000;
const ROUNDS = 15;
/** One emit to many must not keep everybody else waiting for longer. */
const STALL_GOAL_MS = 20;

/** B5: one event to many screens against a plain Socket.IO server, and a busy town for a minute. */
export async function bench(): Promise<BenchRow[]> {
  const crowds = new Crowds();
  const plain = await PlainServer.start(await freePort());
  const city = await LiveCity.build(await freePort());
  try {
    const oneToMany = await tellOne(city, plain, crowds);
    crowds.leave('ours');
    crowds.leave('plain');
    return [...oneToMany, await flood(city, crowds)];
  } finally {
    crowds.close();
    plain.close();
    await city.close();
  }
}

async function tellOne(city: LiveCity, plain: PlainServer, crowds: Crowds): Promise<BenchRow[]> {
  await crowds.join('plain', plain.doors(SOCKETS));
  await crowds.join('ours', await city.doors(TEST_TOWN, SOCKETS));
  const strains: Record<'ours' | 'plain', Strain[]> = { ours: [], plain: [] };
  /** Deliveries a second until the last screen has it; every screen must have it, and as the next number. */
  const round = async (
    side: 'ours' | 'plain',
    seq: number,
    server: { strain(): Promise<Strain> },
    tell: () => void,
  ): Promise<number> => {
    await server.strain();
    const told = sharedNow();
    tell();
    const seconds = ((await crowds.complete(side, seq)) - told) / 1000;
    strains[side].push(await server.strain());
    return SOCKETS / seconds;
  };
  const ours = async (): Promise<number> => {
    const event = await city.store(TEST_TOWN);
    return round('ours', event.seq, city, () => city.ring(event));
  };
  let told = 0;
  const baseline = async (): Promise<number> => {
    const event = eventOf(TEST_TOWN, (told += 1));
    return round('plain', event.seq, plain, () => plain.tell(event));
  };
  const figures = await alternate(ROUNDS, ours, baseline);
  await everybodyHeard(crowds);
  return rowsOf(figures, strains);
}

async function everybodyHeard(crowds: Crowds): Promise<void> {
  for (const side of ['ours', 'plain']) {
    const { gaps, lost } = await crowds.report(side, []);
    if (gaps + lost > 0) throw new Error(`${side}: ${gaps} numbers out of order, ${lost} lines broken`);
  }
}

function rowsOf(
  { ours, baseline, spread }: { readonly ours: number; readonly baseline: number; readonly spread: number },
  strains: Readonly<Record<'ours' | 'plain', readonly Strain[]>>,
): BenchRow[] {
  const of = (side: 'ours' | 'plain', what: keyof Strain): number =>
    median(strains[side].slice(1).map((strain) => strain[what]));
  const stall = of('ours', 'stallMs');
  const worst = Math.max(...strains.ours.slice(1).map(({ stallMs }) => stallMs));
  console.log(
    `B5 live: last screen after ${ms(SOCKETS / ours)} against ${ms(SOCKETS / baseline)}, baseline spread ${spread.toFixed(2)}${spread > 2 ? ' (too noisy to count)' : ''}, ` +
      `load ${loadavg()[0]!.toFixed(0)}; ` +
      `the server's CPU ${of('ours', 'cpuMs').toFixed(0)} against ${of('plain', 'cpuMs').toFixed(0)} ms an event; ` +
      `longest stall of the loop ${stall.toFixed(1)} against ${of('plain', 'stallMs').toFixed(1)} ms (median), at worst ${worst.toFixed(1)} ms`,
  );
  return [
    {
      name: 'B5 live: one event to 5,000 sockets, until the last has it',
      ours,
      baseline,
      ratio: ours / baseline,
      goal: 0.8,
      unit: 'deliveries/s',
    },
    {
      name: `B5 live: stall of the loop meanwhile, median, goal ${STALL_GOAL_MS} ms (ratio: goal / stall)`,
      ours: stall,
      baseline: of('plain', 'stallMs'),
      ratio: STALL_GOAL_MS / stall,
      goal: 1,
      unit: 'ms',
    },
  ];
}

const ms = (seconds: number): string => `${(seconds * 1000).toFixed(0)} ms`;
