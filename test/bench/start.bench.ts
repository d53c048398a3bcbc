import { setTimeout as pause } from 'node:timers/promises';
import { median, type BenchRow } from './harness';
import { memoryOf } from './start-memory';
import { forgetDemo, StartedDemo } from './start-demo';

const ROUNDS = 5;
const GOAL_S = 15;
const GOAL_MB = 700;
/** Right after the start everything is still warm from compiling; this is what it comes to rest at. */
const REST_MS = 5_000;

/** B8: `npm start` on a folder that has been started before, and what all its processes take when nobody is there. */
export async function bench(): Promise<BenchRow[]> {
  await forgetDemo();
  const seconds: number[] = [];
  const shared: number[] = [];
  const resident: number[] = [];
  try {
    await (await StartedDemo.start()).stop();
    for (let round = 0; round < ROUNDS; round += 1) {
      const demo = await StartedDemo.start();
      try {
        seconds.push(demo.readyAfterS);
        await pause(REST_MS);
        const memory = await memoryOf(demo.pid);
        shared.push(memory.megabytes);
        resident.push(memory.residentMegabytes);
      } finally {
        await demo.stop();
      }
    }
  } finally {
    await forgetDemo();
  }
  console.log(
    `B8 start: ready after ${seconds.map((one) => one.toFixed(1)).join(' ')} s; ` +
      `${median(shared).toFixed(0)} MB, with shared pages counted once for every process ${median(resident).toFixed(0)} MB`,
  );
  return [
    row('second npm start until ready', median(seconds), GOAL_S, 's', 'time'),
    row('memory of all processes and servers, demo city at rest', median(shared), GOAL_MB, 'MB', 'memory'),
  ];
}

const row = (what: string, seen: number, goal: number, unit: string, of: string): BenchRow => ({
  name: `B8 start: ${what}, goal ${goal} ${unit} (ratio: goal / ${of})`,
  ours: seen,
  baseline: goal,
  ratio: goal / seen,
  goal: 1,
  unit,
});
