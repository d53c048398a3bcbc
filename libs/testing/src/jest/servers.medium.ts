import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { createConnection } from 'mysql2/promise';

/** The private servers of tools/launch, as a person at the command line meets them. */
const SCRIPT = join(__dirname, '..', '..', '..', '..', 'tools', 'launch', 'servers.mjs');

interface State {
  database: { pid: number; port: number };
  redis: { pid: number; port: number };
}

describe('private servers', () => {
  let dataDir: string;
  const servers = (command: 'start' | 'stop') =>
    parseEnv(execFileSync(process.execPath, [SCRIPT, command, '--data', dataDir], { encoding: 'utf8' }));
  const statePath = () => join(dataDir, 'servers.json');
  const state = () => JSON.parse(readFileSync(statePath(), 'utf8')) as State;
  const query = async (url: string | undefined, sql: string) => {
    const connection = await createConnection(url ?? '');
    try {
      const [rows] = await connection.query(sql);
      return rows;
    } finally {
      await connection.end();
    }
  };

  beforeEach(() => {
    // A blank in the path, because people have them.
    dataDir = mkdtempSync(join(tmpdir(), 'yilian servers '));
  });

  afterEach(() => {
    servers('stop');
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('come back with their data and their ports after both were killed', async () => {
    const first = servers('start');
    await query(first['DATABASE_URL'], 'CREATE TABLE kept AS SELECT 7 AS n');
    const { database, redis } = state();
    process.kill(database.pid, 'SIGKILL');
    process.kill(redis.pid, 'SIGKILL');

    const second = servers('start');

    expect(second).toEqual(first);
    expect(state().database.pid).not.toBe(database.pid);
    expect(await query(second['DATABASE_URL'], 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('are found running by a second start', () => {
    servers('start');
    const { database, redis } = state();
    servers('start');
    expect(state()).toMatchObject({ database, redis });
  });

  it('do not mistake a stranger with a recorded pid for their own', async () => {
    const first = servers('start');
    servers('stop');
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    try {
      const { database, redis, ...rest } = state();
      const pid = stranger.pid;
      const stale = { ...rest, database: { ...database, pid }, redis: { ...redis, pid } };
      writeFileSync(statePath(), JSON.stringify(stale));

      expect(servers('start')).toEqual(first);
      expect(await query(first['DATABASE_URL'], 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
      expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    } finally {
      stranger.kill('SIGKILL');
    }
  });

  it('start where an earlier start died half-way', async () => {
    mkdirSync(join(dataDir, 'database.new-1', 'mysql'), { recursive: true });
    writeFileSync(statePath(), '{"password":');
    const { DATABASE_URL: url } = servers('start');
    expect(await query(url, 'SELECT @@innodb_flush_log_at_trx_commit AS flush')).toEqual([{ flush: 1 }]);
  });
});
