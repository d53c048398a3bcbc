import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '@yilian/testing';
import { freePort } from '../e2e/stack';

/** A folder of its own, so that an `npm start` that runs beside is neither met nor changed. */
const FOLDER = join(process.cwd(), '.data', 'bench-start');
const READY_WITHIN_MS = 180_000;

/** Throws the data of all starts away. */
export const forgetDemo = async (): Promise<void> => rm(FOLDER, { recursive: true, force: true });

/** `npm start` as a user types it, ready. */
export class StartedDemo {
  private constructor(
    private readonly child: ChildProcess,
    readonly readyAfterS: number,
  ) {}

  static async start(): Promise<StartedDemo> {
    const port = String(await freePort());
    const began = performance.now();
    // A group of its own: Ctrl-C in a terminal reaches the whole group as well.
    const child = spawn('npm', ['start', '--', '--data', FOLDER, '--port', port], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    let readyAt: number | undefined;
    let said = '';
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes('Yilian is running')) readyAt ??= performance.now();
    });
    const ended = (): boolean => child.exitCode !== null || child.signalCode !== null;
    await eventually('the demo runs', () => readyAt !== undefined || ended(), READY_WITHIN_MS);
    if (readyAt === undefined) throw new Error(`npm start ended:\n${said}`);
    return new StartedDemo(child, (readyAt - began) / 1000);
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Ctrl-C; resolves when everything is stopped. */
  async stop(): Promise<void> {
    const exit = once(this.child, 'close');
    process.kill(-this.pid, 'SIGINT');
    await exit;
  }
}
