import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { recount } from '@yilian/capacity';
import { LIST_TYPES, ListFormat } from '@yilian/contracts';
import { ListStage } from '@yilian/testing';
import { rowByRow } from './exchange-world';

/** What an import took, and what the same takes row by row. */
export interface ImportRun {
  readonly shownSeconds: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly rowByRowRate: number;
}

const BEDS_ROW_BY_ROW = 5_000;

/** `exchange-run FORMAT BEDS PATH`: an import in a process that did nothing else before; prints an `ImportRun`. */
async function main(): Promise<void> {
  const [told, beds, path] = process.argv.slice(2);
  const format = ListFormat.parse(told);
  const stage = await ListStage.open();
  try {
    const house = await stage.house();
    const spent = process.cpuUsage();
    const started = performance.now();
    const shown = await stage.send(house, 'beds', readFileSync(path!), LIST_TYPES[format]);
    const shownSeconds = (performance.now() - started) / 1000;
    assert.equal(shown.counts?.added, Number(beds));
    const applied = await stage.takeOver(house, shown.id);
    const seconds = (performance.now() - started) / 1000;
    assert.equal(applied.state, 'applied');
    const { user, system } = process.cpuUsage(spent);
    const megabytes = peakMegabytes();
    assert.deepEqual((await recount(stage.stack.database)).differences, []);
    const rowByRowRate = await rowByRow(stage, await stage.house(), BEDS_ROW_BY_ROW);
    const run: ImportRun = {
      ...{ shownSeconds, seconds, megabytes, rowByRowRate },
      cpuSeconds: (user + system) / 1e6,
    };
    console.log(JSON.stringify(run));
  } finally {
    await stage.stack.close();
  }
}

/** Linux counts the most that a process ever had resident. */
const peakMegabytes = (): number =>
  Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? NaN) / 1024;

void main();
