/**
 * `npm run scenario -- [--city DIR] [--requests N] [--seed N] [--minutes N] [--days N] [--against URL]`: a day of the city, played
 * by families, providers and officers through the public API. Without --against it brings up servers and programs of its
 * own in .data/scenario and imports the published lists into them. With --against it plays at a test system that has
 * them already, and leaves short clocks and suspended providers behind: SCENARIO_OPERATOR and SCENARIO_PASSWORD name its
 * operator, SCENARIO_DATABASE_URL its tables for the checker.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import util from 'node:util';
import { endCommands, mustRun, run } from './commands.mjs';
import { Failure, printFailure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { checkNode, prepareBuild, preparePackages } from './preparation.mjs';
import { endLeftovers, scriptOf, startPrograms, waitUntilReady } from './programs.mjs';
import { root } from './secrets.mjs';
import { ensureBinaries, startPrivate } from './servers.mjs';
import { choosePorts, environment } from './settings.mjs';
import { step } from './steps.mjs';

const SKIPPED = 2;
const LOGIN = 'scenario.operator';
const dataDir = join(root, '.data', 'scenario');
const script = join(root, 'dist', 'test', 'scenario', 'main.js');
const cityModule = join(root, 'dist', 'test', 'scenario', 'villages.js');

const { values } = util.parseArgs({
  options: {
    city: { type: 'string', default: join('..', 'shared', 'data', 'taipei-2025') },
    requests: { type: 'string', default: '500' },
    seed: { type: 'string', default: '7' },
    minutes: { type: 'string', default: '20' },
    days: { type: 'string', default: '2' },
    against: { type: 'string' },
  },
});
const { against, ...wishes } = { ...values, city: resolve(values.city) };

/** Which files make a city; the build has to be there. */
const city = async () => (await import(cityModule)).default;

let stopping = false;

/** Plays to the end and passes its exit code on. */
async function playAt(env) {
  const args = Object.entries(wishes).flatMap(([name, value]) => [`--${name}`, value]);
  const limitMs = (Number(wishes.minutes) + 5) * 60_000;
  const { ok } = await run(process.execPath, [script, ...args], { env, show: true, limitMs });
  process.exitCode = ok ? 0 : 1;
}

const ops = (args, env) =>
  mustRun(process.execPath, [scriptOf('ops'), ...args], {
    env,
    remedy: 'read the message of the command above',
  });

const lastLine = (output) => output.split('\n').at(-1);

/** What is refused before anything is started: it would come out minutes later otherwise. */
function checkNumbers() {
  for (const name of ['requests', 'seed', 'minutes', 'days']) {
    if (!/^[1-9]\d*$/.test(wishes[name])) {
      throw new Failure(
        `--${name} ${wishes[name]} is not a whole number from 1 on`,
        `give a number to --${name}`,
      );
    }
  }
}

/** The published lists and the first operator; returns the operator's password. */
async function fillDatabase(env) {
  const { CITY_NAMES, DISTRICTS, LISTS } = await city();
  const gazetteer = ['--gazetteer', join(wishes.city, DISTRICTS)];
  const names = CITY_NAMES.flatMap((name) => ['--city', name]);
  await step('Database schema', async () => lastLine(await ops(['migrate'], env)));
  await step('Published lists', async () => {
    await ops(
      ['import', 'providers', ...LISTS.map((file) => join(wishes.city, file)), ...gazetteer, ...names],
      env,
    );
    return `${LISTS.length} lists`;
  });
  let password;
  await step('First operator', async () => {
    password = lastLine(await ops(['create-operator', LOGIN], env));
  });
  return password;
}

async function playAlone() {
  await endLeftovers(dataDir);
  let servers;
  let programs;
  try {
    await step('Fresh MariaDB and Redis', async (say) => {
      servers = await startPrivate({ dataDir, reuse: false, binaries: ensureBinaries(say) });
    });
    const ports = await choosePorts({});
    const env = {
      ...environment({ dataDir, servers, ports }),
      // Quick password hashes, and clocks that may be shorter than a city's.
      YILIAN_PROFILE: 'test',
      ACCESS_TOKEN_MINUTES: '60',
      LOG_LEVEL: 'warn',
    };
    const password = await fillDatabase(env);
    await step('api, worker and live', () => {
      programs = startPrograms(dataDir, env);
      return waitUntilReady(programs, { dataDir, ports, isStopping: () => stopping });
    });
    console.log('');
    await playAt({
      ...process.env,
      SCENARIO_API_URL: `http://127.0.0.1:${ports.api}`,
      SCENARIO_OPERATOR: LOGIN,
      SCENARIO_PASSWORD: password,
      SCENARIO_DATABASE_URL: servers.databaseUrl,
    });
  } finally {
    await programs?.stop();
    await servers?.stop();
  }
}

function tellMissing() {
  console.error(`There is no city in ${values.city}: the published lists are not part of the project.`);
  process.exitCode = SKIPPED;
}

async function prepareAndPlay() {
  checkNumbers();
  checkNode();
  await step('Packages', preparePackages);
  await step('Build', prepareBuild);
  if (!(await city()).holdsCity(wishes.city)) return tellMissing();
  if (!against) return withLock(join(dataDir, 'run.lock'), playAlone, 1000);
  if (!process.env.SCENARIO_OPERATOR || !process.env.SCENARIO_PASSWORD) {
    throw new Failure(
      'nobody is named who may create accounts there',
      'set SCENARIO_OPERATOR and SCENARIO_PASSWORD',
    );
  }
  return playAt({ ...process.env, SCENARIO_API_URL: against });
}

async function main() {
  if (!existsSync(wishes.city)) return tellMissing();
  mkdirSync(dataDir, { recursive: true });
  try {
    await prepareAndPlay();
  } catch (error) {
    if (stopping) return;
    printFailure(error);
    process.exitCode = 1;
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopping = true;
    endCommands();
  });
}
await main();
