/** `npm start`: from a fresh clone to a running Yilian. Ctrl-C ends everything that was started here. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { endCommands, mustRun } from './commands.mjs';
import { printFailure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { checkNode, prepareBuild, preparePackages } from './preparation.mjs';
import { endLeftovers, scriptOf, startPrograms, waitUntilReady } from './programs.mjs';
import { root, writePrivate } from './secrets.mjs';
import { ensureBinaries, startPrivate, stopPrivate } from './servers.mjs';
import { choosePorts, environment, givenServers, readOptions } from './settings.mjs';
import { step } from './steps.mjs';

const OPS_LIMIT_MS = 5 * 60_000;

class Stopped extends Error {}

let stopping = false;
let wakeUp;
const stopRequested = new Promise((resolve) => (wakeUp = resolve));

function requestStop() {
  stopping = true;
  endCommands();
  wakeUp();
}

/** Between two steps is the moment to obey Ctrl-C: a step that was cut short must not be followed by the next. */
async function next(title, work) {
  if (stopping) throw new Stopped();
  await step(title, work);
}

async function prepare() {
  checkNode();
  await next('Packages', preparePackages);
  await next('Build', prepareBuild);
}

async function startServers(options) {
  await endLeftovers(options.dataDir);
  let servers = await givenServers(options);
  if (servers) return { servers, stopServers: () => undefined };
  let binaries;
  await next('Programs of MariaDB and Redis', (say) => {
    binaries = ensureBinaries(say);
  });
  if (options.fresh) rmSync(join(options.dataDir, 'secrets.json'), { force: true });
  await next('Private MariaDB and Redis', async () => {
    servers = await startPrivate({ dataDir: options.dataDir, reuse: !options.fresh, binaries });
  });
  return { servers, stopServers: servers.stop };
}

const ops = (command, env) =>
  mustRun(process.execPath, [scriptOf('ops'), command], {
    env,
    limitMs: OPS_LIMIT_MS,
    remedy: 'if the data may go, try "npm start -- --fresh"',
  });

const lastLine = (output) => output.split('\n').at(-1);

async function fillDatabase(env) {
  await next('Database schema', async () => lastLine(await ops('migrate', env)));
  await next('Demo data', async () => lastLine(await ops('seed', env)));
}

/** Read from the built list: the command line would load the whole system once more to print nine names. */
async function demoAccounts() {
  const { default: people } = await import(join(root, 'dist', 'database', 'seed', 'demo-people.js'));
  return people.demoAccountLines().join('\n');
}

async function welcome({ ports, dataDir }) {
  const accounts = await demoAccounts();
  const folder = relative(process.cwd(), dataDir) || '.';
  console.log(`
  Yilian is running.

    Pages          http://127.0.0.1:${ports.api}/
    API            http://127.0.0.1:${ports.api}/v1
    API document   http://127.0.0.1:${ports.api}/openapi.json
    Health         http://127.0.0.1:${ports.api}/health/ready
    Live channel   http://127.0.0.1:${ports.live}

${accounts.replace(/^/gm, '    ')}

  Open the pages in a browser and sign in as demo-family. Or try the five minutes of README.md, or
  "npm run ops -- watch --town 441900003" in a second terminal.
  Logs are in ${join(folder, 'logs')}, data in ${folder}. Ctrl-C ends everything; the data stays until --fresh.
`);
}

async function runUntilStopped(options) {
  await prepare();
  let programs;
  let stopServers = () => stopPrivate(options);
  try {
    const started = await startServers(options);
    stopServers = started.stopServers;
    const ports = await choosePorts(options);
    writePrivate(join(options.dataDir, 'ports.json'), JSON.stringify(ports));
    const env = environment({ ...options, servers: started.servers, ports });
    await fillDatabase(env);
    await next('api, worker and live', () => {
      programs = startPrograms(options.dataDir, env);
      return waitUntilReady(programs, {
        dataDir: options.dataDir,
        ports,
        isStopping: () => stopping,
      });
    });
    if (stopping) return;
    await welcome({ ports, dataDir: options.dataDir });
    await stopRequested;
  } finally {
    console.log('\n  Stopping …');
    await programs?.stop();
    await stopServers();
    console.log('  Everything is stopped.');
  }
}

async function main() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, requestStop);
  try {
    const options = readOptions();
    mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
    console.log('\n  Starting Yilian\n');
    await withLock(join(options.dataDir, 'run.lock'), () => runUntilStopped(options), 1000);
  } catch (error) {
    if (stopping) return;
    printFailure(error);
    process.exitCode = 1;
  }
}

await main();
