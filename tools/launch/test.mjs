/**
 * `npm test`: all checks and all tests against a fresh private MariaDB and Redis. Arguments after `--` go to Jest and
 * choose a part of the slow tests, and only that part runs: `npm test -- libs/dispatch -t accepts`.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { endCommands, run } from './commands.mjs';
import { printFailure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { checkNode, prepareBuild, preparePackages } from './preparation.mjs';
import { printTable, printTotal, readResults } from './results.mjs';
import { root } from './secrets.mjs';
import { ensureBinaries, startPrivate, stopPrivate } from './servers.mjs';
import { step } from './steps.mjs';

const dataDir = join(root, '.data', 'test');
const resultsDir = join(dataDir, 'results');
/** One suite that hangs must not take the others' time, and all together must end before a build server loses patience. */
const SUITE_LIMIT_MS = 18 * 60_000;
const RUN_LIMIT_MS = 45 * 60_000;
const deadline = Date.now() + RUN_LIMIT_MS;

const asJson = (path) => ['--json', `--outputFile=${path}`];
const jest = (name, ...options) => ({
  name,
  command: (path) => [
    process.execPath,
    [
      join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--selectProjects',
      ...name.split(' and '),
      '--passWithNoTests',
    ].concat(options, asJson(path), process.argv.slice(2)),
  ],
});

const script = (path) => [process.execPath, [join(root, path), '--check']];

const CHECKS = [
  { name: 'checks and pure tests', command: (path) => ['npm', ['run', 'check', '--', ...asJson(path)]] },
  { name: 'generated files', isCheck: true, command: () => script('tools/generate/generate.mjs') },
  { name: 'migrations', isCheck: true, command: () => script('tools/generate/migration.mjs') },
];

/**
 * Whole processes and pages wait more than they compute, those that are killed most of all: each file has a city, processes
 * and a browser of its own, and some run side by side.
 */
const SUITES = [
  ...(process.argv.length > 2 ? [] : CHECKS),
  jest('medium', '--maxWorkers=2'),
  jest('browser', '--maxWorkers=2'),
  jest('e2e and faults', '--maxWorkers=3'),
];

let stopping = false;

async function runSuite({ name, command, isCheck }, env) {
  const startedMs = Date.now();
  const path = join(resultsDir, `${name.replaceAll(' ', '-')}.json`);
  const limitMs = Math.max(1000, Math.min(SUITE_LIMIT_MS, deadline - startedMs));
  console.log(`\n──── ${name}\n`);
  const { ok, late } = await run(...command(path), { env, show: true, limitMs });
  if (late) console.error(`\n${name}: ended after ${Math.round(limitMs / 1000)} s without coming to an end`);
  return readResults({ name, path, ok, startedMs, isCheck });
}

async function runAll(servers, browser) {
  const env = {
    ...process.env,
    TEST_DATABASE_URL: servers.databaseUrl,
    TEST_DATABASE_TYPE: servers.databaseType,
    TEST_REDIS_URL: servers.redisUrl,
    CHROMIUM: browser,
  };
  const rows = [];
  for (const suite of SUITES) {
    if (!stopping) rows.push(await runSuite(suite, env));
  }
  return rows;
}

async function prepareAndRun() {
  checkNode();
  await step('Packages', preparePackages);
  await step('Build', prepareBuild);
  let browser;
  await step('Chromium', (say) => {
    browser = ensureBrowser(say);
    return browser;
  });
  let servers;
  await step('Fresh MariaDB and Redis', async (say) => {
    servers = await startPrivate({ dataDir, reuse: false, binaries: ensureBinaries(say) });
  });
  rmSync(resultsDir, { recursive: true, force: true });
  mkdirSync(resultsDir, { recursive: true });
  return runAll(servers, browser);
}

/** A run that could not begin has failed once, so that the last line says so too. */
async function main() {
  mkdirSync(dataDir, { recursive: true });
  try {
    return await withLock(
      join(dataDir, 'run.lock'),
      () => prepareAndRun().finally(() => stopPrivate({ dataDir })),
      1000,
    );
  } catch (error) {
    printFailure(error);
    return [{ name: 'preparation', passed: 0, failed: 1, skipped: 0, seconds: 0 }];
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopping = true;
    endCommands();
  });
}
const rows = await main();
printTable(rows);
const passed = printTotal(rows);
process.exitCode = passed && !stopping ? 0 : 1;
