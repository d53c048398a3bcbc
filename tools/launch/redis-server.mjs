import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { firstAnswer } from './ports.mjs';
import { logTail, withLog } from './processes.mjs';
import { writePrivate } from './secrets.mjs';

const configPath = (dataDir) => join(dataDir, 'redis.conf');
const logPath = (dataDir) => join(dataDir, 'logs', 'redis.log');

/** What a process list shows of our server and of nobody else's. */
export const redisMark = (dataDir) => configPath(dataDir);

/** Starts the server in the background. The password stands in a private file because command lines are public. */
export function spawnRedis(binaries, dataDir, { port, password }) {
  const folder = join(dataDir, 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lines = [
    'bind 127.0.0.1',
    `port ${port}`,
    `dir "${folder}"`,
    `requirepass ${password}`,
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    'maxmemory-policy noeviction',
    'daemonize no',
    // Otherwise Redis rewrites its command line and we would not know it again after a crash.
    'set-proc-title no',
  ];
  writePrivate(configPath(dataDir), `${lines.join('\n')}\n`);
  return withLog(logPath(dataDir), (log) =>
    spawn(binaries.redis, [configPath(dataDir)], { detached: true, stdio: ['ignore', log, log] }),
  );
}

/** Answers only when the append-only file is loaded: before that Redis says LOADING. */
export async function redisAnswers({ port, password }) {
  const answer = await firstAnswer({ port, send: `AUTH ${password}\r\nPING\r\n` });
  return answer.startsWith('+OK') && !answer.includes('LOADING');
}

export const redisFailure = (dataDir) =>
  new Failure(
    `Redis did not start:\n${logTail(logPath(dataDir))}`,
    `read ${logPath(dataDir)}; Redis holds no record of its own, so the folder ${join(dataDir, 'redis')} may be removed`,
  );
