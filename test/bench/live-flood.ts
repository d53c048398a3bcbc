import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@yilian/kernel';
import { type BenchRow } from './harness';
import { type LiveCity } from './live-city';
import { type Crowds } from './live-crowds';
import { sharedNow } from './live-screen';

/** Another town than that of the first part, so that its numbers begin at one. */
const TOWN = '441900004';
const SOCKETS = 1_000;
const EVENTS_PER_SECOND = 200;
const GOAL_MS = 300;
/** `LIVE_SECONDS=10 npm run bench -- live` for a quick look; the figure is the full minute. */
const SECONDS = Number(process.env['LIVE_SECONDS'] ?? 60);

/** A busy town: every event goes to every screen. From the end of each transaction's work (its write and commit are to
 * come) to the screen, over all deliveries. */
export async function flood(city: LiveCity, crowds: Crowds): Promise<BenchRow> {
  await crowds.join('flood', await city.doors(TOWN, SOCKETS));
  await city.strain();
  const sentAt = await commitAll(city);
  const events = sentAt.size;
  await crowds.complete('flood', events);
  const { cpuMs, stallMs } = await city.strain();
  const numbers = await city.numbers(TOWN);
  const report = await crowds.report(
    'flood',
    [...sentAt].map(([id, at]) => [numbers.get(id)!, at]),
  );
  const deliveries = report.lateness.reduce((sum, count) => sum + count, 0);
  if (deliveries !== events * SOCKETS || report.gaps + report.lost > 0) {
    throw new Error(
      `${deliveries} of ${events * SOCKETS} deliveries, ${report.gaps} gaps, ${report.lost} lost`,
    );
  }
  const late = (share: number): number => percentile(report.lateness, deliveries * share);
  console.log(
    `B5 live: ${events} events in ${SECONDS} s to ${SOCKETS} sockets: p50 ${late(0.5)} p95 ${late(0.95)} p99 ${late(0.99)} ` +
      `last ${late(1)} ms; live process ${((cpuMs / SECONDS) * 0.1).toFixed(0)} % of a core, longest stall ${stallMs.toFixed(1)} ms; ` +
      `load ${loadavg()[0]!.toFixed(0)}`,
  );
  return {
    name: `B5 live: ${EVENTS_PER_SECOND} events/s for ${SECONDS} s to 1,000 sockets, commit to client p99, goal ${GOAL_MS} ms (ratio: goal / p99)`,
    ours: late(0.99),
    baseline: GOAL_MS,
    ratio: GOAL_MS / late(0.99),
    goal: 1,
    unit: 'ms',
  };
}

/** Commits in an even beat, whether or not the last one is done. Returns when each was sent. */
async function commitAll(city: LiveCity): Promise<Map<string, number>> {
  const sentAt = new Map<string, number>();
  const commits: Promise<void>[] = [];
  const start = sharedNow();
  while (commits.length < EVENTS_PER_SECOND * SECONDS) {
    const due = Math.floor(((sharedNow() - start) / 1000) * EVENTS_PER_SECOND) + 1;
    while (commits.length < Math.min(due, EVENTS_PER_SECOND * SECONDS)) {
      const id = newId();
      commits.push(city.commit(TOWN, id, () => sentAt.set(id, sharedNow())));
    }
    await pause(2);
  }
  await Promise.all(commits);
  return sentAt;
}

function percentile(lateness: readonly number[], rank: number): number {
  let seen = 0;
  return lateness.findIndex((count) => (seen += count) >= rank && count > 0);
}
