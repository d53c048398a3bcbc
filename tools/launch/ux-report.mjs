/**
 * `npm run ux:report`: drives every page and journey in the real browser, then prints what was measured beside its goal.
 * Figures of the search stand in `npm run bench -- search`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './secrets.mjs';

const FIGURES = join(root, '.data', 'browser', 'figures.json');

rmSync(FIGURES, { force: true });
const { status } = spawnSync(process.execPath, [join(root, 'tools/launch/test.mjs'), 'test/browser'], {
  stdio: 'inherit',
});

const rows = JSON.parse(readFileSync(FIGURES, 'utf8'));
console.log();
for (const { name, value, goal, unit } of rows) {
  const verdict = value === null ? 'not measured' : value <= goal ? 'met' : 'MISSED';
  const shown = value === null ? '—' : `${Number(value.toFixed(3))} ${unit}`.trim();
  console.log(
    `${name.padEnd(48)}${shown.padStart(12)}   goal ${`${goal} ${unit}`.trim().padEnd(10)} ${verdict}`,
  );
}
const isMet = rows.every(({ value, goal }) => value !== null && value <= goal);
process.exitCode = status === 0 && isMet ? 0 : 1;
