import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { eventually } from '@yilian/testing';

const GRACE_MS = 10_000;

/** How a process ended: its code, or the signal that ended it. */
export type Ending = number | NodeJS.Signals;

const alive = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

/** One real process that a test may start, freeze, kill and start again. Its output goes to a file. */
export class ManagedProcess {
  private child: ChildProcess | undefined;
  private ending: Promise<Ending> | undefined;

  constructor(
    readonly name: string,
    private readonly start: { readonly script: string; readonly env: NodeJS.ProcessEnv },
    /** Where the process answers `/health/live`. */
    readonly url: string,
    readonly logPath: string,
  ) {}

  /** Starts it with the environment of the stack and, for this life only, `env`. Does not wait until it answers. */
  launch(env: Readonly<Record<string, string>> = {}): this {
    if (this.isRunning) throw new Error(`${this.name} runs already`);
    mkdirSync(dirname(this.logPath), { recursive: true });
    const log = openSync(this.logPath, 'a');
    const child = spawn(process.execPath, [this.start.script], {
      env: { ...this.start.env, ...env },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    alive.add(child);
    this.child = child;
    this.ending = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        alive.delete(child);
        resolve(code ?? signal ?? 0);
      });
    });
    return this;
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  get pid(): number {
    if (this.child?.pid === undefined) throw new Error(`${this.name} was never started`);
    return this.child.pid;
  }

  /** Resolves when the process has ended by itself or by a signal. */
  async ended(): Promise<Ending> {
    if (!this.ending) throw new Error(`${this.name} was never started`);
    return this.ending;
  }

  /** Ends it as an operator would: SIGTERM, and SIGKILL when it does not listen. */
  async stop(): Promise<Ending | undefined> {
    if (!this.isRunning) return this.ending;
    this.signal('SIGTERM');
    const timer = setTimeout(() => this.signal('SIGKILL'), GRACE_MS);
    const ending = await this.ending;
    clearTimeout(timer);
    return ending;
  }

  /** kill -9: it hears nothing and tidies nothing up. */
  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.ending;
  }

  /** SIGSTOP: it stays connected to everything and does nothing, like a machine that hangs. */
  freeze(): void {
    this.signal('SIGSTOP');
  }

  /** SIGCONT: it goes on as if no time had passed. */
  thaw(): void {
    this.signal('SIGCONT');
  }

  async restart(env: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.stop();
    this.launch(env);
    await this.ready();
  }

  /** Waits until it answers. @throws Error with the end of its log when it ended instead. */
  async ready(withinMs = 60_000): Promise<void> {
    await eventually(
      `${this.name} answers`,
      async () => !this.isRunning || (await answers(this.url)),
      withinMs,
    );
    if (!this.isRunning) throw new Error(`${this.name} ended at start:\n${this.logTail()}`);
  }

  /** The last lines it wrote. */
  logTail(lines = 20): string {
    return readFileSync(this.logPath, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }

  private signal(name: NodeJS.Signals): void {
    if (this.isRunning) this.child?.kill(name);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(2_000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
