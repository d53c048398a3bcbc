/**
 * A private database and a private Redis in a data folder of their own: loopback only, ports of their own, never the
 * servers of the system. By hand: `node tools/launch/servers.mjs start|stop|env [--data DIR]`.
 */
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import util from 'node:util';
import { ensureBinaries } from './binaries.mjs';
import {
  databaseFailure,
  databaseGreeting,
  databaseMark,
  spawnDatabase,
  typeOfGreeting,
} from './database-server.mjs';
import { printFailure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { portNear } from './ports.mjs';
import { isOurs, stopOurs, waitFor } from './processes.mjs';
import { redisAnswers, redisFailure, redisMark, spawnRedis } from './redis-server.mjs';
import { newPassword, root, writePrivate } from './secrets.mjs';

export { ensureBinaries };

const START_LIMIT_MS = 60_000;
const ATTEMPTS = 3;
/** All this module ever makes in a data folder, so a fresh start removes nothing else. */
const OWN = [
  'database',
  'database.new',
  'database.pid',
  'database-start.sql',
  'redis',
  'redis.conf',
  'servers.json',
];

const statePath = (dataDir) => join(dataDir, 'servers.json');

function prepare(dataDir) {
  mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
  return realpathSync(dataDir);
}

function readState(dataDir) {
  try {
    return JSON.parse(readFileSync(statePath(dataDir), 'utf8'));
  } catch {
    return { password: newPassword(), database: {}, redis: {} };
  }
}

/** The pid is on disk before the server is ready: whoever is killed meanwhile leaves a trace to clean up by. */
const writeState = (dataDir, state) =>
  writePrivate(statePath(dataDir), `${JSON.stringify(state, null, 2)}\n`);

/** How each of the two servers is recognised, started and asked whether it is up. */
const kinds = {
  database: {
    mark: databaseMark,
    spawn: spawnDatabase,
    answers: async ({ port }) => Boolean(await databaseGreeting(port)),
    failure: databaseFailure,
  },
  redis: { mark: redisMark, spawn: spawnRedis, answers: redisAnswers, failure: redisFailure },
};

async function stopBoth(dataDir, state) {
  await Promise.all(
    Object.entries(kinds).map(([name, kind]) => stopOurs(state[name].pid, kind.mark(dataDir))),
  );
}

async function isUp(name, dataDir, state) {
  const { pid, port } = state[name];
  const kind = kinds[name];
  return isOurs(pid, kind.mark(dataDir)) && (await kind.answers({ port, password: state.password }));
}

/** One try: false when the server ended early, which is what happens when somebody else took the port first. */
async function tryStart(name, binaries, dataDir, state) {
  const kind = kinds[name];
  const port = await portNear(state[name].port);
  const child = kind.spawn(binaries, dataDir, { port, password: state.password });
  let ended = false;
  child.once('error', () => (ended = true));
  child.once('exit', () => (ended = true));
  child.unref();
  state[name] = { port, pid: child.pid };
  writeState(dataDir, state);
  await waitFor(async () => ended || (await isUp(name, dataDir, state)), START_LIMIT_MS, 30);
  return !ended;
}

async function ensureUp(name, binaries, dataDir, state) {
  if (await isUp(name, dataDir, state)) return;
  await stopOurs(state[name].pid, kinds[name].mark(dataDir));
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (await tryStart(name, binaries, dataDir, state)) return;
    delete state[name].port;
  }
  throw kinds[name].failure(dataDir);
}

async function addresses(state) {
  const { password, database, redis } = state;
  return {
    databaseUrl: `mysql://yilian:${password}@127.0.0.1:${database.port}/yilian`,
    databaseType: typeOfGreeting(await databaseGreeting(database.port)),
    redisUrl: `redis://default:${password}@127.0.0.1:${redis.port}`,
  };
}

/**
 * Starts both servers, or finds them running. `reuse: false` throws the data of an earlier run away. Resolves to
 * { databaseUrl, databaseType, redisUrl, pids, stop }; the servers outlive this process unless `stop()` is called.
 */
export async function startPrivate({ dataDir: given, reuse = true, binaries = ensureBinaries() }) {
  const dataDir = prepare(given);
  return withLock(join(dataDir, 'servers.lock'), async () => {
    const state = readState(dataDir);
    if (!reuse) {
      await stopBoth(dataDir, state);
      for (const name of OWN) rmSync(join(dataDir, name), { recursive: true, force: true });
    }
    const started = await Promise.allSettled(
      Object.keys(kinds).map((name) => ensureUp(name, binaries, dataDir, state)),
    );
    const failed = started.find(({ status }) => status === 'rejected');
    if (failed) {
      await stopBoth(dataDir, state);
      throw failed.reason;
    }
    return {
      ...(await addresses(state)),
      pids: { database: state.database.pid, redis: state.redis.pid },
      stop: () => stopPrivate({ dataDir }),
    };
  });
}

/** Stops the servers of a data folder, whoever started them; the data stays. */
export async function stopPrivate({ dataDir: given }) {
  if (!existsSync(given)) return;
  const dataDir = realpathSync(given);
  await withLock(join(dataDir, 'servers.lock'), () => stopBoth(dataDir, readState(dataDir)));
}

/** Lines for `eval "$(…)"` in a shell; `util.parseEnv` reads them too. */
export const exportLines = ({ databaseUrl, databaseType, redisUrl }) =>
  Object.entries({ DATABASE_URL: databaseUrl, DATABASE_TYPE: databaseType, REDIS_URL: redisUrl })
    .map(([name, value]) => `export ${name}='${value}'`)
    .join('\n');

async function main() {
  const { values, positionals } = util.parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: join(root, '.data') } },
  });
  const dataDir = values.data;
  if (positionals[0] === 'stop') return stopPrivate({ dataDir });
  if (positionals[0] === 'start') return console.log(exportLines(await startPrivate({ dataDir })));
  if (positionals[0] === 'env') return console.log(exportLines(await addresses(readState(dataDir))));
  console.error('usage: node tools/launch/servers.mjs start|stop|env [--data DIR]');
  process.exitCode = 2;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    printFailure(error);
    process.exitCode = 1;
  });
}
