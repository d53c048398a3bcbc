import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { firstAnswer } from './ports.mjs';
import { logTail, withLog } from './processes.mjs';
import { writePrivate } from './secrets.mjs';

/** MySQL 8's own default, said aloud so that MariaDB and an older file agree. */
const SQL_MODE =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

const COMMON = [
  '--bind-address=127.0.0.1',
  '--skip-name-resolve',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_unicode_ci',
  '--transaction-isolation=READ-COMMITTED',
  '--innodb-flush-log-at-trx-commit=1',
  `--sql-mode=${SQL_MODE}`,
  '--default-time-zone=+00:00',
  '--innodb-buffer-pool-size=128M',
  '--max-connections=300',
];

const asUser = () => (process.getuid?.() === 0 ? ['--user=root'] : []);

/** A server that starts clears away what it takes for leftovers in its folder of temporary files; a shared one has others' in use. */
function ownEnvironment(dataDir) {
  const folder = join(dataDir, 'database.tmp');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { ...process.env, TMPDIR: folder };
}

/** What a process list shows of our server and of nobody else's. */
export const databaseMark = (dataDir) => `--datadir=${join(dataDir, 'database')} `;

/** The path of a Unix socket must fit into 107 characters (103 on macOS); a deep data folder gets a short one. */
function socketPath(dataDir) {
  const path = join(dataDir, 'database.sock');
  if (path.length < 100) return path;
  const folder = join(tmpdir(), `yilian-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.getuid && statSync(folder).uid !== process.getuid()) {
    throw new Failure(`${folder} belongs to somebody else`, 'choose another data folder with --data');
  }
  return join(folder, 'database.sock');
}

/** The installer of MariaDB is a shell script that stumbles over blanks, so it gets a path without our folders in it. */
const installArguments = (binaries, dataDir, name) =>
  binaries.type === 'mariadb'
    ? [
        `--datadir=./${name}`,
        '--auth-root-authentication-method=socket',
        '--skip-test-db',
        '--skip-name-resolve',
      ]
    : [`--datadir=${join(dataDir, name)}`, '--initialize-insecure'];

/**
 * Made under another name and renamed when complete: a crash in between leaves nothing half-made. The name is new each
 * time because an installer that outlived its launcher may still be writing to the old one.
 */
function initialise(binaries, dataDir) {
  if (existsSync(join(dataDir, 'database'))) return;
  for (const left of readdirSync(dataDir).filter((name) => name.startsWith('database.new'))) {
    rmSync(join(dataDir, left), { recursive: true, force: true });
  }
  const fresh = `database.new-${process.pid}`;
  mkdirSync(join(dataDir, fresh), { mode: 0o700 });
  const done = spawnSync(
    binaries.installer,
    ['--no-defaults', ...installArguments(binaries, dataDir, fresh), ...asUser()],
    { cwd: dataDir, env: ownEnvironment(dataDir), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  if (done.status !== 0) {
    throw new Failure(
      `the data folder of the database could not be made:\n${done.stderr || done.stdout || done.error}`,
      'free disk space and check that this user may write to the data folder',
    );
  }
  renameSync(join(dataDir, fresh), join(dataDir, 'database'));
}

/** Runs inside the server at each start, so no client program and no password on a command line is needed. */
function writeStartSql(dataDir, { type, password }) {
  const users = ["'yilian'@'127.0.0.1'", "'yilian'@'localhost'"];
  const statements = ['CREATE DATABASE IF NOT EXISTS yilian CHARACTER SET utf8mb4'];
  for (const user of users) {
    statements.push(
      `CREATE USER IF NOT EXISTS ${user} IDENTIFIED BY '${password}'`,
      `ALTER USER ${user} IDENTIFIED BY '${password}'`,
      // Tests make a database each; all names start alike, and nothing else of the server is open to this user.
      `GRANT ALL PRIVILEGES ON \`yilian%\`.* TO ${user}`,
      `GRANT PROCESS ON *.* TO ${user}`,
    );
  }
  if (type === 'mysql') statements.push(`ALTER USER 'root'@'localhost' IDENTIFIED BY '${password}'`);
  const path = join(dataDir, 'database-start.sql');
  writePrivate(path, `${statements.join(';\n')};\n`);
  return path;
}

/** Starts the server in the background; resolves to its child process, which may still fail to come up. */
export function spawnDatabase(binaries, dataDir, { port, password }) {
  initialise(binaries, dataDir);
  const startSql = writeStartSql(dataDir, { type: binaries.type, password });
  const args = [
    '--no-defaults',
    `--datadir=${join(dataDir, 'database')}`,
    `--socket=${socketPath(dataDir)}`,
    `--pid-file=${join(dataDir, 'database.pid')}`,
    `--port=${port}`,
    `--init-file=${startSql}`,
    ...COMMON,
    ...(binaries.type === 'mysql' ? ['--mysqlx=OFF', '--disable-log-bin'] : []),
    ...asUser(),
  ];
  return withLog(databaseLog(dataDir), (log) =>
    spawn(binaries.server, args, {
      env: ownEnvironment(dataDir),
      detached: true,
      stdio: ['ignore', log, log],
    }),
  );
}

export const databaseLog = (dataDir) => join(dataDir, 'logs', 'database.log');

/** The server greets a client only after its start file ran, so a greeting means: database and user are there. */
export async function databaseGreeting(port, host) {
  const answer = await firstAnswer({ port, host });
  // Fifth byte: protocol version 10. Anything else is an error packet or another server.
  return answer.charCodeAt(4) === 10 ? answer.slice(5, answer.indexOf('\0', 5)) : '';
}

/** MariaDB says so in its greeting; everything else that speaks the protocol is treated as MySQL. */
export const typeOfGreeting = (greeting) => (/mariadb/i.test(greeting) ? 'mariadb' : 'mysql');

export const databaseFailure = (dataDir) =>
  new Failure(
    `the database did not start:\n${logTail(databaseLog(dataDir))}`,
    `read ${databaseLog(dataDir)}; if the data may go, start again with --fresh`,
  );
