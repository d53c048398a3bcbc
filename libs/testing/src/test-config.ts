import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, loadConfig } from '@yilian/config';

/** A configuration for tests: servers from the environment of the run, fixed keys, quick clocks. */
export function testConfig(database: string, overrides: Readonly<Record<string, string>> = {}): Config {
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  url.pathname = `/${database}`;
  return loadConfig({
    YILIAN_PROFILE: 'test',
    LOG_LEVEL: 'error',
    DATABASE_URL: url.toString(),
    DATABASE_TYPE: process.env['TEST_DATABASE_TYPE'] ?? 'mariadb',
    REDIS_URL: process.env['TEST_REDIS_URL'],
    QUEUE_PREFIX: database.replaceAll('_', '-'),
    TOKEN_KEY: Buffer.alloc(32, 1).toString('base64'),
    DATA_KEY: Buffer.alloc(32, 2).toString('base64'),
    FILES_DIR: join(tmpdir(), `yilian-files-${database}`),
    ...overrides,
  });
}
