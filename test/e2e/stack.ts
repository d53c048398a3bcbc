import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createDatabase, dropDatabase, eventually, freshDatabaseName } from '@yilian/testing';
import { Redis } from 'ioredis';
import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import { ManagedProcess } from './managed-process';

/** Tests run this file as it is written, benchmarks from its copy in dist. */
const BASE = resolve(__dirname, '..', '..');
const ROOT = basename(BASE) === 'dist' ? dirname(BASE) : BASE;
const run = promisify(execFile);

export type AppName = 'api' | 'worker' | 'live';
const PORTS = { api: 'API_PORT', worker: 'WORKER_PORT', live: 'LIVE_PORT' } as const;

/** What a test may choose about its stack. */
export interface StackOptions {
  /** Which processes are started; all three unless said otherwise. */
  readonly apps?: readonly AppName[];
  /** Environment of every process, over the defaults. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Whole processes on a migrated database, a Redis prefix and ports of their own. Usage:
 * `const stack = await startStack(); … await stack.worker.kill(); … await stack.close();`
 */
export class Stack {
  private readonly extra: ManagedProcess[] = [];

  private constructor(
    private readonly database: string,
    readonly env: NodeJS.ProcessEnv,
    readonly api: ManagedProcess,
    readonly worker: ManagedProcess,
    readonly live: ManagedProcess,
    private readonly pool: Pool,
  ) {}

  /** Makes database and processes; nothing runs yet. */
  static async prepare(env: Readonly<Record<string, string>> = {}): Promise<Stack> {
    const database = freshDatabaseName();
    await createDatabase(database);
    const all = await environmentOf(database, env);
    const one = (app: AppName): ManagedProcess => processOf(app, all);
    const pool = createPool({ uri: all['DATABASE_URL']!, timezone: 'Z', connectionLimit: 4 });
    const stack = new Stack(database, all, one('api'), one('worker'), one('live'), pool);
    await stack.ops('migrate').catch(async (error: unknown) => {
      await stack.close();
      throw error;
    });
    return stack;
  }

  /** Starts one more process of a kind on a port of its own, such as a second worker. */
  async add(app: AppName, env: Readonly<Record<string, string>> = {}): Promise<ManagedProcess> {
    const port = String(await freePort());
    const process = processOf(app, { ...this.env, ...env, [PORTS[app]]: port }, `${app}-${port}`);
    this.extra.push(process.launch());
    await process.ready();
    return process;
  }

  /** Waits until every running process answers and, when all three run, until the API calls itself ready. */
  async ready(withinMs = 30_000): Promise<void> {
    const running = this.processes().filter((one) => one.isRunning);
    await Promise.all(running.map(async (one) => one.ready(withinMs)));
    if (![this.api, this.worker, this.live].every((one) => one.isRunning)) return;
    await eventually(
      'the API is ready',
      async () => (await fetch(`${this.api.url}/health/ready`)).ok,
      withinMs,
    );
  }

  /** Runs a command of the command line to its end; returns what it printed. @throws when its code is not 0. */
  async ops(...args: readonly string[]): Promise<string> {
    const { stdout } = await run(process.execPath, [scriptOf('ops'), ...args], { env: this.env, cwd: ROOT });
    return stdout.trim();
  }

  /** Looks into the database. */
  async sql<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const [rows] = await this.pool.query<RowDataPacket[]>(text, [...parameters]);
    return rows as Row[];
  }

  /** Ends everything and removes what it left on the servers; logs stay. */
  async close(): Promise<void> {
    for (const one of this.processes()) one.thaw();
    await Promise.all(this.processes().map(async (one) => one.stop()));
    await this.pool.end();
    await dropDatabase(this.database);
    await forgetKeys(this.env);
  }

  private processes(): ManagedProcess[] {
    return [this.api, this.worker, this.live, ...this.extra];
  }
}

/** A stack whose processes run and answer. Close it in `afterAll`. */
export async function startStack({
  apps = ['api', 'worker', 'live'],
  env = {},
}: StackOptions = {}): Promise<Stack> {
  const stack = await Stack.prepare(env);
  try {
    for (const app of apps) stack[app].launch();
    await stack.ready();
    return stack;
  } catch (error) {
    await stack.close();
    throw error;
  }
}

const scriptOf = (app: AppName | 'ops'): string => join(ROOT, 'dist', 'apps', app, 'src', 'main.js');

function processOf(app: AppName, env: NodeJS.ProcessEnv, name: string = app): ManagedProcess {
  const log = join(ROOT, '.data', 'logs', 'e2e', `${env['QUEUE_PREFIX'] ?? ''}-${name}.log`);
  return new ManagedProcess(
    name,
    { script: scriptOf(app), env },
    `http://127.0.0.1:${env[PORTS[app]] ?? ''}`,
    log,
  );
}

async function environmentOf(
  database: string,
  env: Readonly<Record<string, string>>,
): Promise<NodeJS.ProcessEnv> {
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  url.pathname = `/${database}`;
  const [api, worker, live] = [await freePort(), await freePort(), await freePort()];
  return {
    PATH: process.env['PATH'],
    YILIAN_PROFILE: 'test',
    LOG_LEVEL: 'info',
    DATABASE_URL: url.toString(),
    DATABASE_TYPE: process.env['TEST_DATABASE_TYPE'] ?? 'mariadb',
    REDIS_URL: process.env['TEST_REDIS_URL'],
    QUEUE_PREFIX: database.replaceAll('_', '-'),
    TOKEN_KEY: Buffer.alloc(32, 1).toString('base64'),
    DATA_KEY: Buffer.alloc(32, 2).toString('base64'),
    API_PORT: String(api),
    WORKER_PORT: String(worker),
    WORKER_URL: `http://127.0.0.1:${worker}`,
    LIVE_PORT: String(live),
    LIVE_URL: `http://127.0.0.1:${live}`,
    // Pages come from the API's port.
    WEB_ORIGINS: `http://127.0.0.1:${api}`,
    ...env,
  };
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Removes the stack's keys from the Redis it shares with others. */
async function forgetKeys(env: NodeJS.ProcessEnv): Promise<void> {
  const redis = new Redis(env['REDIS_URL'] ?? '');
  for await (const keys of redis.scanStream({ match: `*${env['QUEUE_PREFIX'] ?? ''}*`, count: 500 })) {
    if ((keys as string[]).length > 0) await redis.del(...(keys as string[]));
  }
  redis.disconnect();
}
