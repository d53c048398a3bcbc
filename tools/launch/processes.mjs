import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** Asks until the probe says something true, or until the time is over. */
export async function waitFor(probe, limitMs, everyMs = 50) {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const answer = await probe();
    if (answer || Date.now() > deadline) return answer;
    await delay(everyMs);
  }
}

/** The arguments a process was started with; empty when it is gone (or a zombie, which is the same to us). */
export function commandLine(pid) {
  if (!Number.isInteger(pid) || pid < 2) return '';
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** Numbers of dead processes are given out again: a pid is ours only if its command line carries our mark. */
export const isOurs = (pid, mark) => commandLine(pid).includes(mark);

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Ends a process of ours: politely first, by force when the grace is over. Does nothing to anybody else's. */
export async function stopOurs(pid, mark, graceMs = 8000) {
  const gone = () => !isOurs(pid, mark);
  if (gone()) return;
  signal(pid, 'SIGTERM');
  if (await waitFor(gone, graceMs)) return;
  signal(pid, 'SIGKILL');
  await waitFor(gone, 2000);
}

/** The last lines of a log, for a failure message. */
export function logTail(path, lines = 12) {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '(no log)';
  }
}

/** Opens a log for a child process, hands it over, and closes our own copy. */
export function withLog(path, start) {
  const log = openSync(path, 'a', 0o600);
  try {
    return start(log);
  } finally {
    closeSync(log);
  }
}
