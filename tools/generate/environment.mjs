import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { startPrivate } from '../launch/servers.mjs';
import { root } from '../launch/secrets.mjs';

/** An environment in which the built programs run for a moment: servers of the test run, or the developer's pair. */
export async function generatorEnvironment() {
  const { TEST_DATABASE_URL, TEST_DATABASE_TYPE = 'mariadb', TEST_REDIS_URL } = process.env;
  const servers =
    TEST_DATABASE_URL && TEST_REDIS_URL
      ? { databaseUrl: TEST_DATABASE_URL, databaseType: TEST_DATABASE_TYPE, redisUrl: TEST_REDIS_URL }
      : await startPrivate({ dataDir: join(root, '.data', 'dev-test') });
  const key = Buffer.alloc(32).toString('base64');
  return {
    ...process.env,
    YILIAN_PROFILE: 'test',
    DATABASE_URL: servers.databaseUrl,
    DATABASE_TYPE: servers.databaseType,
    REDIS_URL: servers.redisUrl,
    TOKEN_KEY: key,
    DATA_KEY: key,
  };
}
