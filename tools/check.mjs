/**
 * Everything a change has to pass before it is worth reviewing, in two lanes. Runs all steps even when one fails, and shows
 * the output of those that did. Needs no database: medium and e2e tests are `npm test`.
 */
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const LANES = 2;
const SOURCES = ['apps', 'libs', 'config', 'database', 'test'];

const tool = (name, bin, ...args) => ({ name, command: join(root, 'node_modules/.bin', bin), args });
const script = (name, path) => ({ name, command: process.execPath, args: [join(root, path)] });

// A file's format depends on nothing else, so it may be remembered; lint looks at types of other files and may not.
const PRETTIER_CACHE = [
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  'node_modules/.cache/prettier-check',
];

/** The longest first, so that the lanes end together. */
const STEPS = [
  tool('lint', 'eslint', '.', '--max-warnings', '0'),
  tool('pure tests', 'jest', '--selectProjects', 'pure', '--maxWorkers', '1', ...process.argv.slice(2)),
  tool('types', 'tsc'),
  tool('types of pages', 'vue-tsc', '--noEmit', '--project', 'apps/web'),
  tool('types of browser', 'tsc', '--project', 'test/browser'),
  tool('format', 'prettier', '--check', '.', '--log-level', 'warn', ...PRETTIER_CACHE),
  script('must not compile', 'tools/arch/types.mjs'),
  tool('architecture', 'depcruise', '--config', 'tools/arch/rules.mjs', ...SOURCES),
  script('rules are proved', 'tools/arch/prove.mjs'),
];

const seconds = (sinceMs) => `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;

function run({ name, command, args }) {
  const startedMs = performance.now();
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const finish = (passed) => {
      console.log(`${passed ? '✔' : '✖'} ${name.padEnd(18)} ${seconds(startedMs)}`);
      done({ name, passed, output });
    };
    child.on('error', (error) => {
      output += String(error);
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

const startedMs = performance.now();
const waiting = [...STEPS];
const results = [];
const lane = async () => {
  for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await run(step));
};
await Promise.all(Array.from({ length: LANES }, lane));

const failed = results.filter(({ passed }) => !passed);
for (const { name, output } of failed) console.log(`\n──── ${name}\n${output.trim()}`);
console.log(`\n${results.length - failed.length} of ${results.length} steps passed in ${seconds(startedMs)}`);
process.exitCode = failed.length === 0 ? 0 : 1;
