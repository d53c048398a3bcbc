/**
 * `npm run ux:report`: drives every page and journey in the real browser, then prints what was measured beside its goal.
 * With `--last` it prints what the last run of these tests saw. How fast the search answers is what `npm run bench -- search`
 * saw last; without having been run it is run now.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './secrets.mjs';

const FIGURES = join(root, '.data', 'browser');
const BENCH_ROWS = join(root, '.data', 'bench-rows.jsonl');
/** Names of the benchmark, what readers of this table call it, and its goal in ms. */
const OF_SEARCH = [
  ['search 100000, p95', 'search among 100,000 services, p95', 100],
  ['suggest 100000, p95', 'suggestions among 100,000 services, p95', 30],
];

const launch = (script, ...args) =>
  spawnSync(process.execPath, [join(root, 'tools/launch', script), ...args], { stdio: 'inherit' }).status;
const parts = () =>
  (existsSync(FIGURES) ? readdirSync(FIGURES) : [])
    .filter((name) => /^figures-.*\.json$/.test(name))
    .map((name) => join(FIGURES, name));
const linesOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : []);

/** Each half of the suite has seen a part of it: sums add up, and of the others the worst counts. */
function together(files) {
  const rows = new Map();
  for (const row of files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')))) {
    const before = rows.get(row.name)?.value ?? null;
    const both = [before, row.value].filter((value) => value !== null);
    const value = row.sum ? both.reduce((sum, one) => sum + one, 0) : Math.max(...both);
    rows.set(row.name, { ...row, value: both.length === 0 ? null : value });
  }
  return [...rows.values()];
}

function searchRows() {
  const seen = new Map(linesOf(BENCH_ROWS).map((line) => [JSON.parse(line).name, JSON.parse(line)]));
  return OF_SEARCH.map(([name, title, goal]) => {
    const row = seen.get(name);
    const day = row ? ` (seen ${row.at.slice(0, 10)})` : '';
    return { name: title + day, value: row?.ours ?? null, goal, unit: 'ms' };
  });
}

function print({ name, value, goal, unit }) {
  const verdict = value === null ? 'not measured' : value <= goal ? 'met' : 'MISSED';
  const shown = value === null ? '—' : `${Number(value.toFixed(3))} ${unit}`.trim();
  console.log(
    `${name.padEnd(58)}${shown.padStart(12)}   goal ${`${goal} ${unit}`.trim().padEnd(10)} ${verdict}`,
  );
}

/** Drives everything anew. */
function measure() {
  for (const file of parts()) rmSync(file);
  return launch('test.mjs', 'test/browser');
}

const isLast = process.argv.includes('--last');
if (isLast && parts().length === 0) {
  console.error(
    'No run of the tests in the browser has been seen yet. Remedy: npm run ux:report, without --last',
  );
  process.exit(1);
}
const status = isLast ? 0 : measure();
if (searchRows().some(({ value }) => value === null)) launch('bench.mjs', 'search');
const rows = [...together(parts()), ...searchRows()];
console.log();
rows.forEach(print);
const isMet = rows.every(({ value, goal }) => value !== null && value <= goal);
process.exitCode = status === 0 && isMet ? 0 : 1;
