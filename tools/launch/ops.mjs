/**
 * `npm run ops -- COMMAND …`: the command line of a running Yilian, with the servers, keys and ports of `npm start` (or
 * those named in the environment). `npm run ops` alone lists the commands.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printFailure } from './failure.mjs';
import { prepareBuild, preparePackages } from './preparation.mjs';
import { scriptOf } from './programs.mjs';
import { root } from './secrets.mjs';
import { startPrivate } from './servers.mjs';
import { environment, givenServers } from './settings.mjs';

const dataDir = process.env.YILIAN_DATA ?? join(root, '.data');

/** The ports of the running programs; the usual ones when nothing runs. */
function knownPorts() {
  const file = join(dataDir, 'ports.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { api: 3000, live: 3001, worker: 3002 };
}

async function main() {
  await preparePackages();
  await prepareBuild();
  const servers = (await givenServers({})) ?? (await startPrivate({ dataDir }));
  const env = environment({ dataDir, servers, ports: knownPorts() });
  const { status } = spawnSync(process.execPath, [scriptOf('ops'), ...process.argv.slice(2)], {
    env: { ...env, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

await main().catch((error) => {
  printFailure(error);
  process.exitCode = 1;
});
