import { spawn } from 'node:child_process';
import { clearTimeout, setTimeout } from 'node:timers';
import { Failure } from './failure.mjs';
import { root } from './secrets.mjs';

const running = new Set();

/** Every command leads a process group, so that what it started ends with it. */
function endGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Ends the commands that run now; used on Ctrl-C, which does not reach process groups of their own. */
export function endCommands() {
  for (const child of running) endGroup(child, 'SIGTERM');
}

/**
 * Runs a command in the project's folder to its end. `show` lets its output through; otherwise it is returned.
 * Resolves to { ok, late, output }; `late` means it had to be ended after `limitMs`.
 */
export function run(program, args, { env = process.env, show = false, limitMs = 15 * 60_000 } = {}) {
  return new Promise((resolve) => {
    const stdio = show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, args, { cwd: root, env, stdio, detached: true });
    running.add(child);
    let output = '';
    let late = false;
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    const timer = setTimeout(() => {
      late = true;
      endGroup(child, 'SIGKILL');
    }, limitMs);
    const finish = (ok) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ ok, late, output: output.trim() });
    };
    child.once('error', (error) => {
      output += error.message;
      finish(false);
    });
    child.once('close', (code) => finish(code === 0));
  });
}

/** Some tools name the cause first and then print their manual, others end with it. */
function shorten(output) {
  const lines = output.split('\n');
  return lines.length <= 20 ? lines : [...lines.slice(0, 10), '…', ...lines.slice(-10)];
}

/** Runs a command that has to succeed; returns its output. */
export async function mustRun(program, args, { remedy, ...options }) {
  const { ok, late, output } = await run(program, args, options);
  if (ok) return output;
  const command = [program, ...args].join(' ') + (late ? ' (did not come to an end)' : '');
  throw new Failure([command, ...shorten(output)].join('\n    '), remedy);
}
