import { spawn } from 'node:child_process';
import { clearTimeout, setTimeout } from 'node:timers';
import { stopOurs, withLog } from './processes.mjs';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** A process that lived this long is well again: its next crash starts with the short pause. */
const WELL_AFTER_MS = 60_000;
const GRACE_MS = 5000;

/**
 * Keeps one program running: starts it again after a crash, later each time. `onStart` hears every new pid.
 * Returns { crashes(), stop() }.
 */
export function keepRunning(name, { script, env, log, onStart, say }) {
  let child;
  let timer;
  let stopping = false;
  let crashes = 0;
  let pauseMs = FIRST_PAUSE_MS;

  const ended = (startedMs, how) => {
    if (stopping) return;
    crashes += 1;
    if (Date.now() - startedMs > WELL_AFTER_MS) pauseMs = FIRST_PAUSE_MS;
    say(`${name} ended (${how}); starting it again in ${pauseMs / 1000} s. Its log: ${log}`);
    timer = setTimeout(start, pauseMs);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  };

  function start() {
    const startedMs = Date.now();
    child = withLog(log, (output) =>
      spawn(process.execPath, [script], { env, detached: true, stdio: ['ignore', output, output] }),
    );
    child.once('exit', (code, signal) => ended(startedMs, signal ?? `code ${code}`));
    onStart(child.pid);
  }

  start();
  return {
    crashes: () => crashes,
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      await stopOurs(child.pid, script, GRACE_MS);
    },
  };
}
