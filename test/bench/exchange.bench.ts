import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { recount } from '@yilian/capacity';
import { LIST_TYPES, type ListFormat, ListFormat as Formats } from '@yilian/contracts';
import { ListStage } from '@yilian/testing';
import { bedFile, rowByRow } from './exchange-world';
import { type BenchRow } from './harness';

const BEDS = 100_000;
const BEDS_ROW_BY_ROW = 5_000;
const GOAL_SECONDS = 20;
const GOAL_MB = 300;

/** A list of 100,000 beds: from the file to beds in the books, and what the process that does it takes. */
export async function bench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const format of Formats.options) rows.push(...(await one(format)));
  return rows;
}

async function one(format: ListFormat): Promise<BenchRow[]> {
  const file = await bedFile(format, BEDS);
  const stage = await ListStage.open();
  try {
    forgetPeak();
    const spent = process.cpuUsage();
    const started = performance.now();
    const house = await stage.house();
    const shown = await stage.send(house, 'beds', file, LIST_TYPES[format]);
    const read = seconds(started);
    assert.equal(shown.counts?.added, BEDS);
    const applied = await stage.takeOver(house, shown.id);
    const whole = seconds(started);
    assert.equal(applied.state, 'applied');
    const cpu = process.cpuUsage(spent);
    const peak = peakMegabytes();
    assert.deepEqual((await recount(stage.stack.database)).differences, []);
    const baseline = await rowByRow(stage, await stage.house(), BEDS_ROW_BY_ROW);
    console.log(
      `exchange ${format}: ${BEDS} beds in ${whole.toFixed(1)} s (${read.toFixed(1)} s until they are shown), ` +
        `${((cpu.user + cpu.system) / 1e6).toFixed(1)} s of the processor, ${peak.toFixed(0)} MB at most; row by row ${(BEDS / baseline).toFixed(0)} s`,
    );
    return [
      row(`import ${BEDS} beds, ${format}, s`, whole, GOAL_SECONDS, 's'),
      row(`import ${BEDS} beds, ${format}, memory`, peak, GOAL_MB, 'MB'),
      {
        ...{ name: `import beds, ${format}, against row by row`, ours: BEDS / whole, baseline },
        ...{ ratio: BEDS / whole / baseline, goal: 1, unit: 'rows/s' },
      },
    ];
  } finally {
    await stage.stack.close();
  }
}

const seconds = (started: number): number => (performance.now() - started) / 1000;

/** Within the goal the ratio is at least one. */
const row = (name: string, ours: number, goal: number, unit: string): BenchRow => ({
  ...{ name, ours, baseline: goal, ratio: goal / ours, goal: 1, unit },
});

/** Linux counts the most that a process ever had resident, and forgets it when it is told to. */
function forgetPeak(): void {
  writeFileSync('/proc/self/clear_refs', '5');
}

const peakMegabytes = (): number =>
  Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? NaN) / 1024;
