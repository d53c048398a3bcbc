import { bench as assign } from './assign.bench';
import type { BenchRow } from './harness';
import { bench as match } from './match.bench';
import { bench as place } from './place.bench';
import { bench as search } from './search.bench';

/** Benchmarks by name; a new one adds itself here. */
const BENCHES: Readonly<Record<string, () => Promise<BenchRow[]>>> = { match, place, assign, search };

async function main(): Promise<void> {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !(name in BENCHES));
  if (unknown !== undefined) {
    throw new Error(`No benchmark "${unknown}". Known: ${Object.keys(BENCHES).join(', ')}`);
  }
  const rows: BenchRow[] = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length === 0 || names.includes(name)) rows.push(...(await bench()));
  }
  print(rows);
}

function print(rows: readonly BenchRow[]): void {
  console.table(
    rows.map((row) => ({
      name: row.name,
      ours: rounded(row.ours),
      baseline: rounded(row.baseline),
      unit: row.unit,
      ratio: rounded(row.ratio),
      goal: row.goal,
      met: row.ratio >= row.goal,
    })),
  );
  for (const row of rows) console.log(JSON.stringify(row));
}

const rounded = (value: number): number => Number(value.toPrecision(4));

void main();
