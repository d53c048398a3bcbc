import { appendFileSync, mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { bench as accept } from './accept.bench';
import { bench as assign } from './assign.bench';
import { bench as exchange } from './exchange.bench';
import { bench as growth } from './growth.bench';
import type { BenchRow } from './harness';
import { bench as http } from './http.bench';
import { bench as live } from './live.bench';
import { bench as match } from './match.bench';
import { bench as place } from './place.bench';
import { bench as routing } from './routing.bench';
import { bench as search } from './search.bench';
import { bench as start } from './start.bench';
import { bench as stats } from './stats.bench';

/** Benchmarks by name; a new one adds itself here. */
const BENCHES: Readonly<Record<string, () => Promise<BenchRow[]>>> = {
  match,
  search,
  place,
  http,
  accept,
  live,
  stats,
  assign,
  start,
  growth,
  routing,
  exchange,
};

async function main(): Promise<void> {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !(name in BENCHES));
  if (unknown !== undefined) {
    throw new Error(`No benchmark "${unknown}". Known: ${Object.keys(BENCHES).join(', ')}`);
  }
  const rows: BenchRow[] = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length === 0 || names.includes(name)) rows.push(...(await rowsOf(name, bench)));
  }
  print(rows);
  keep(rows);
}

/** One that breaks must not take along what the others have measured; the run has failed all the same. */
async function rowsOf(name: string, bench: () => Promise<BenchRow[]>): Promise<BenchRow[]> {
  try {
    return await bench();
  } catch (error) {
    console.error(`Benchmark "${name}" broke off:`, error);
    process.exitCode = 1;
    return [];
  }
}

const MOST_SPREAD = 2;

function print(rows: readonly BenchRow[]): void {
  console.log(
    `Load of the machine in the last 1, 5 and 15 minutes: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' · ')}`,
  );
  console.table(
    rows.map((row) => ({
      name: row.name,
      ours: rounded(row.ours),
      baseline: rounded(row.baseline),
      unit: row.unit,
      ratio: rounded(row.ratio),
      goal: row.goal,
      met: (row.spread ?? 1) > MOST_SPREAD ? 'thrown away' : row.ratio >= row.goal,
      'cpu ratio': row.cpuRatio === undefined ? '' : rounded(row.cpuRatio),
      spread: row.spread === undefined ? '' : rounded(row.spread),
    })),
  );
  for (const row of rows) console.log(JSON.stringify(row));
}

/** The last line of a name is what was seen last; `npm run ux:report` shows some of them beside its own figures. */
function keep(rows: readonly BenchRow[]): void {
  mkdirSync('.data', { recursive: true });
  const at = new Date().toISOString();
  for (const row of rows) appendFileSync('.data/bench-rows.jsonl', `${JSON.stringify({ ...row, at })}\n`);
}

const rounded = (value: number): number => Number(value.toPrecision(4));

void main();
