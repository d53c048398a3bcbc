/**
 * `npm run bench [-- NAME…]`: ours and the baseline in turn, on private servers with full durability that are started for
 * the run and stopped after it.
 */
import { join } from 'node:path';
import { endCommands, run } from './commands.mjs';
import { printFailure } from './failure.mjs';
import { checkNode, prepareBuild, preparePackages } from './preparation.mjs';
import { root } from './secrets.mjs';
import { ensureBinaries, startPrivate } from './servers.mjs';
import { step } from './steps.mjs';

const HOUR_MS = 3_600_000;

async function main() {
  checkNode();
  let servers;
  await step('Packages', preparePackages);
  await step('Build', prepareBuild);
  await step('Private MariaDB and Redis', async (say) => {
    const binaries = ensureBinaries(say);
    servers = await startPrivate({ dataDir: join(root, '.data', 'bench'), reuse: false, binaries });
  });
  process.once('SIGINT', endCommands);
  try {
    const { ok } = await run(
      process.execPath,
      [join(root, 'dist/test/bench/main.js'), ...process.argv.slice(2)],
      {
        env: {
          ...process.env,
          TEST_DATABASE_URL: servers.databaseUrl,
          TEST_DATABASE_TYPE: servers.databaseType,
          TEST_REDIS_URL: servers.redisUrl,
          TEST_DATABASE_PID: String(servers.pids.database),
          TEST_REDIS_PID: String(servers.pids.redis),
        },
        show: true,
        limitMs: HOUR_MS,
      },
    );
    process.exitCode = ok ? 0 : 1;
  } finally {
    await servers.stop();
  }
}

await main().catch((error) => {
  printFailure(error);
  process.exitCode = 1;
});
