import { mkdirSync, readFileSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { commandLine, waitFor } from './processes.mjs';
import { Failure } from './failure.mjs';

const holderOf = (path) => {
  try {
    return Number(readFileSync(path, 'utf8')) || 0;
  } catch {
    return undefined;
  }
};

function tryCreate(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

const isOlderThan = (path, ms) => {
  try {
    return Date.now() - statSync(path).mtimeMs > ms;
  } catch {
    return false;
  }
};

/**
 * Removes a lock whose holder died. Two waiters could both see the dead holder, and the slower one would remove the
 * faster one's new lock; the folder next to it lets only one of them look and remove.
 */
function removeDeadLock(path) {
  const turn = `${path}.turn`;
  try {
    mkdirSync(turn);
  } catch {
    if (isOlderThan(turn, 5000)) rmSync(turn, { recursive: true, force: true });
    return;
  }
  const holder = holderOf(path);
  // A holder of 0 is a file created but not written yet; only age proves that its writer is gone.
  const dead = holder === 0 ? isOlderThan(path, 5000) : holder !== undefined && commandLine(holder) === '';
  if (dead) rmSync(path, { force: true });
  rmdirSync(turn);
}

/** Runs work alone among all processes that use the same lock file; a dead holder's lock is taken over. */
export async function withLock(path, work, limitMs = 60_000) {
  const taken = await waitFor(() => tryCreate(path) || (removeDeadLock(path), false), limitMs);
  if (!taken) {
    throw new Failure(
      `another run (process ${holderOf(path)}) uses ${dirname(path)}`,
      'wait for it or end it, then try again',
    );
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
