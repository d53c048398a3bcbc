import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type ListFormat, ListFormat as Formats } from '@yilian/contracts';
import { type ImportRun } from './exchange-run';
import { type BenchRow } from './harness';

const BEDS = 100_000;
const GOAL_SECONDS = 20;
const GOAL_MB = 300;
/** Where there is room the engine collects late and takes 420 to 460 MB; what it needs shows when it has less. */
const ROOM = '--max-old-space-size=128';
const run = promisify(execFile);

/** A list of 100,000 beds: from the file to beds in the books, and what the process that does it takes. */
export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lists-'));
  try {
    const rows: BenchRow[] = [];
    for (const format of Formats.options) rows.push(...(await one(format, join(folder, `beds.${format}`))));
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function one(format: ListFormat, path: string): Promise<BenchRow[]> {
  const about = [format, String(BEDS), path];
  await run(process.execPath, [join(__dirname, 'exchange-file.js'), ...about]);
  const { stdout } = await run(process.execPath, [ROOM, join(__dirname, 'exchange-run.js'), ...about]);
  const took = JSON.parse(stdout.trim().split('\n').at(-1)!) as ImportRun;
  const rate = BEDS / took.seconds;
  console.log(
    `exchange ${format}: ${BEDS} beds in ${took.seconds.toFixed(1)} s (${took.shownSeconds.toFixed(1)} s until they ` +
      `are shown), ${took.cpuSeconds.toFixed(1)} s of the processor, ${took.megabytes.toFixed(0)} MB at most`,
  );
  return [
    within(`import ${BEDS} beds, ${format}`, took.seconds, GOAL_SECONDS, 's'),
    within(`import ${BEDS} beds, ${format}, resident`, took.megabytes, GOAL_MB, 'MB'),
    {
      ...{ name: `import beds, ${format}, against row by row`, ours: rate, baseline: took.rowByRowRate },
      ...{ ratio: rate / took.rowByRowRate, goal: 1, unit: 'rows/s' },
    },
  ];
}

/** Within the goal the ratio is at least one. */
const within = (name: string, ours: number, goal: number, unit: string): BenchRow => ({
  ...{ name, ours, baseline: goal, ratio: goal / ours, goal: 1, unit },
});
