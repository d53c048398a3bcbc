import { type Config } from '@yilian/config';
import { createDataSource, type SchemaParts } from '@yilian/platform';
import { type DataSource } from 'typeorm';

/**
 * Lends an empty database on the configured server and drops it afterwards. The account of DATABASE_URL must be allowed
 * to create databases.
 */
export async function withScratchDatabase<T>(
  config: Config,
  parts: SchemaParts,
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const name = `yilian_scratch_${process.pid}_${Date.now()}`;
  const admin = await createDataSource(config, { rows: [] }).initialize();
  try {
    await admin.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    const source = await createDataSource(inDatabase(config, name), parts).initialize();
    try {
      return await work(source);
    } finally {
      await source.destroy();
    }
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name}`);
    await admin.destroy();
  }
}

function inDatabase(config: Config, name: string): Config {
  const url = new URL(config.database.DATABASE_URL);
  url.pathname = `/${name}`;
  return { ...config, database: { ...config.database, DATABASE_URL: url.toString() } };
}
