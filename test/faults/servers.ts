import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import { type Connection, createConnection } from 'mysql2/promise';

const ROOT = resolve(__dirname, '..', '..');
const SCRIPT = join(ROOT, 'tools', 'launch', 'servers.mjs');
const run = promisify(execFile);

interface State {
  readonly password: string;
  readonly database: { readonly pid: number };
  readonly redis: { readonly pid: number };
}

/** A MariaDB and a Redis of one test alone, which it may kill and empty. */
export class Servers {
  private constructor(
    private readonly folder: string,
    readonly databaseUrl: string,
    readonly databaseType: string,
    readonly redisUrl: string,
  ) {}

  static async start(): Promise<Servers> {
    const parent = join(ROOT, '.data', 'faults');
    mkdirSync(parent, { recursive: true });
    const folder = mkdtempSync(join(parent, 'servers-'));
    const env = await launch('start', folder);
    return new Servers(folder, env['DATABASE_URL'] ?? '', env['DATABASE_TYPE'] ?? '', env['REDIS_URL'] ?? '');
  }

  /** kill -9 and, as a supervisor would, a new start on the same port with the same data. */
  async crash(
    which: 'database' | 'redis',
    whileAway: () => Promise<void> = async () => undefined,
  ): Promise<void> {
    process.kill(this.state()[which].pid, 'SIGKILL');
    await whileAway();
    await launch('start', this.folder);
  }

  /** The database as its owner, who may change what the programme may not. */
  async asOwner(): Promise<Connection> {
    const mariadb = this.databaseType === 'mariadb';
    return createConnection({
      socketPath: join(this.folder, 'database.sock'),
      user: mariadb ? userInfo().username : 'root',
      ...(mariadb
        ? { authPlugins: { unix_socket: () => () => Buffer.alloc(0) } }
        : { password: this.state().password }),
    });
  }

  async stop(): Promise<void> {
    await launch('stop', this.folder);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private state(): State {
    return JSON.parse(readFileSync(join(this.folder, 'servers.json'), 'utf8')) as State;
  }
}

async function launch(command: 'start' | 'stop', folder: string): Promise<NodeJS.Dict<string>> {
  const { stdout } = await run(process.execPath, [SCRIPT, command, '--data', folder]);
  return parseEnv(stdout);
}
