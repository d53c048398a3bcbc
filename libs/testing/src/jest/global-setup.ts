import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

const root = join(__dirname, '..', '..', '..', '..');

/** Starts the developer's pair of servers, or finds it running: it is shared by all runs and outlives them. */
function startServers(): NodeJS.Dict<string> {
  const script = join(root, 'tools', 'launch', 'servers.mjs');
  const dataDir = join(root, '.data', 'dev-test');
  const exports = execFileSync(process.execPath, [script, 'start', '--data', dataDir], { encoding: 'utf8' });
  return parseEnv(exports);
}

/**
 * Gives every Jest worker TEST_DATABASE_URL, TEST_DATABASE_TYPE and TEST_REDIS_URL: those of `npm test` when they are
 * set, else those of the shared pair. TEST_RUN_ID tells the databases of runs that happen at the same time apart.
 */
export default function globalSetup(): void {
  process.env['TEST_RUN_ID'] ??= randomBytes(4).toString('hex');
  if (process.env['TEST_DATABASE_URL'] && process.env['TEST_REDIS_URL']) {
    process.env['TEST_DATABASE_TYPE'] ??= 'mariadb';
    return;
  }
  const servers = startServers();
  process.env['TEST_DATABASE_URL'] = servers['DATABASE_URL'];
  process.env['TEST_DATABASE_TYPE'] = servers['DATABASE_TYPE'];
  process.env['TEST_REDIS_URL'] = servers['REDIS_URL'];
}
