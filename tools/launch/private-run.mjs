import { join } from 'node:path';
import { endCommands, run } from './commands.mjs';
import { printFailure } from './failure.mjs';
import { checkNode, prepareBuild, preparePackages } from './preparation.mjs';
import { root } from './secrets.mjs';
import { ensureBinaries, startPrivate } from './servers.mjs';
import { step } from './steps.mjs';

const HOUR_MS = 3_600_000;

async function runThere({ name, script, args, moreEnv }) {
  checkNode();
  let servers;
  await step('Packages', preparePackages);
  await step('Build', prepareBuild);
  const more = await moreEnv();
  await step('Private MariaDB and Redis', async (say) => {
    const binaries = ensureBinaries(say);
    servers = await startPrivate({ dataDir: join(root, '.data', name), reuse: false, binaries });
  });
  process.once('SIGINT', endCommands);
  try {
    const env = {
      ...process.env,
      TEST_DATABASE_URL: servers.databaseUrl,
      TEST_DATABASE_TYPE: servers.databaseType,
      TEST_REDIS_URL: servers.redisUrl,
      TEST_DATABASE_PID: String(servers.pids.database),
      TEST_REDIS_PID: String(servers.pids.redis),
      ...more,
    };
    const { ok } = await run(process.execPath, [join(root, 'dist', 'test', script), ...args], {
      ...{ env, show: true, limitMs: HOUR_MS },
    });
    process.exitCode = ok ? 0 : 1;
  } finally {
    await servers.stop();
  }
}

/** Runs a built script of `test/` on servers that are started for it in `.data/<name>` and stopped after it. */
export async function runOnPrivateServers({ name, script, args = [], moreEnv = () => ({}) }) {
  await runThere({ name, script, args, moreEnv }).catch((error) => {
    printFailure(error);
    process.exitCode = 1;
  });
}
