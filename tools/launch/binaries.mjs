import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { composeCommand } from './secrets.mjs';

const EXTRA_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin', '/usr/libexec'];

/** The path of the first of these programs that is installed. */
export function find(...names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...EXTRA_FOLDERS];
  for (const name of names) {
    for (const folder of folders) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // not here
      }
    }
  }
  return undefined;
}

function findServers() {
  const server = find('mariadbd', 'mysqld');
  const redis = find('redis-server');
  if (!server || !redis) return { server, redis };
  // On many systems `mysqld` is only another name of mariadbd, so the program is asked, not its name.
  const version = spawnSync(server, ['--no-defaults', '--version'], { encoding: 'utf8' }).stdout;
  const type = /mariadb/i.test(version) ? 'mariadb' : 'mysql';
  const installer = type === 'mariadb' ? find('mariadb-install-db', 'mysql_install_db') : server;
  return { server, redis, type, installer };
}

const complete = (found) => Boolean(found.server && found.redis && found.installer);

/** apt, where it needs no question to anybody: the beginning of its commands, or undefined. */
export function quietApt() {
  if (!find('apt-get')) return undefined;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0) return undefined;
  return [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q'];
}

function aptCommands() {
  const apt = quietApt();
  if (!apt) return [];
  const install = [...apt, 'install', '-y', '--no-install-recommends', 'redis-server'];
  return [
    [...apt, 'update'],
    // The core packages carry the programs without a system service; older releases only know the full package.
    [...install, 'mariadb-server-core', 'mariadb-client-core'],
    [...install, 'mariadb-server'],
  ];
}

function installCommands() {
  if (process.platform === 'linux') return aptCommands();
  if (process.platform === 'darwin' && find('brew')) return [['brew', 'install', 'mariadb', 'redis']];
  return [];
}

/**
 * Finds the programs of MariaDB (or MySQL) and Redis and installs them where that needs no question to anybody.
 * Returns paths and the type of database; no service of the system is used.
 */
export function ensureBinaries(say = () => undefined) {
  let found = findServers();
  for (const [program, ...args] of complete(found) ? [] : installCommands()) {
    say(`${program} ${args.join(' ')}`);
    const done = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    found = findServers();
    if (done.status === 0 && complete(found)) break;
  }
  if (complete(found)) return found;
  throw new Failure(
    'MariaDB (or MySQL 8) and Redis are not installed, and installing them needs root or passwordless sudo',
    `ask an administrator to run "apt-get install mariadb-server redis-server", or use Docker: ${composeCommand()}`,
  );
}
