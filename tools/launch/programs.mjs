import { mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { isFree } from './ports.mjs';
import { logTail, stopOurs, waitFor } from './processes.mjs';
import { root, writePrivate } from './secrets.mjs';
import { keepRunning } from './supervisor.mjs';

const APPS = ['api', 'worker', 'live'];
const READY_LIMIT_MS = 90_000;
const CRASHES_BEFORE_GIVING_UP = 3;
const LARGE_LOG_BYTES = 20_000_000;

/** The compiled entry point of one of the apps. */
export const scriptOf = (app) => join(root, 'dist', 'apps', app, 'src', 'main.js');

const statePath = (dataDir) => join(dataDir, 'programs.json');
const logOf = (dataDir, app) => join(dataDir, 'logs', `${app}.log`);

function recordedPids(dataDir) {
  try {
    return JSON.parse(readFileSync(statePath(dataDir), 'utf8'));
  } catch {
    return {};
  }
}

/** Programs of a launcher that was killed still run and hold ports; they are ended by their recorded pids. */
export async function endLeftovers(dataDir) {
  const left = recordedPids(dataDir);
  await Promise.all(Object.entries(left).map(([app, pid]) => stopOurs(pid, scriptOf(app))));
}

function keepLogSmall(log) {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGE_LOG_BYTES) renameSync(log, `${log}.1`);
}

/** Starts api, worker and live and keeps them running. Returns { crashed(), stop() }. */
export function startPrograms(dataDir, env) {
  mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
  const pids = {};
  const kept = APPS.map((app) => {
    const log = logOf(dataDir, app);
    keepLogSmall(log);
    const onStart = (pid) => {
      pids[app] = pid;
      writePrivate(statePath(dataDir), JSON.stringify(pids));
    };
    const say = (line) => console.log(`\n  ${line}`);
    return { app, program: keepRunning(app, { script: scriptOf(app), env, log, onStart, say }) };
  });
  return {
    crashed: () => kept.find(({ program }) => program.crashes() >= CRASHES_BEFORE_GIVING_UP)?.app,
    stop: () => Promise.all(kept.map(({ program }) => program.stop())),
  };
}

async function saysReady(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`);
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

/** The first program that is not there yet: the API has to say it is ready, the others to listen. */
async function firstMissing(ports) {
  if (!(await saysReady(ports.api))) return 'api';
  if (await isFree(ports.worker)) return 'worker';
  return (await isFree(ports.live)) ? 'live' : undefined;
}

/** Waits until all programs are there; gives up when one keeps crashing or the time is over. */
export async function waitUntilReady(programs, { dataDir, ports, isStopping }) {
  let missing = 'api';
  const settled = async () => {
    missing = await firstMissing(ports);
    return !missing || isStopping() || programs.crashed();
  };
  const outcome = await waitFor(settled, READY_LIMIT_MS, 100);
  if (outcome === true) return;
  const app = outcome ?? missing;
  const cause = outcome ? `${app} ended ${CRASHES_BEFORE_GIVING_UP} times` : `${app} was not ready in time`;
  throw new Failure(
    `${cause}. The end of its log:\n${logTail(logOf(dataDir, app))}`,
    `read ${logOf(dataDir, app)}; if the data may go, try "npm start -- --fresh"`,
  );
}
