import { type Config } from '@yilian/config';
import { newId } from '@yilian/kernel';
import { createDataSource, type SchemaParts } from '@yilian/platform';
import mysql from 'mysql2/promise';

let made = 0;

/** A name that no other run uses, also when several people run tests on one server. */
export const freshDatabaseName = (): string =>
  `yilian_${process.env['TEST_RUN_ID'] ?? newId().slice(-8)}_${process.env['JEST_WORKER_ID'] ?? '0'}_${(made += 1)}`;

async function asAdmin(statement: string): Promise<void> {
  const admin = await mysql.createConnection(process.env['TEST_DATABASE_URL'] ?? '');
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}

/** Creates an empty database. */
export const createDatabase = async (name: string): Promise<void> =>
  asAdmin(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);

/** Removes a database with all it holds. */
export const dropDatabase = async (name: string): Promise<void> =>
  asAdmin(`DROP DATABASE IF EXISTS \`${name}\``);

/** Gives an empty database the tables of the rows and the raw constraints. */
export async function createSchema(
  config: Config,
  parts: SchemaParts & { readonly constraints?: readonly string[] },
): Promise<void> {
  const source = await createDataSource(config, parts).initialize();
  await source.synchronize();
  for (const statement of ['INSERT INTO relay_state (id) VALUES (1)', ...(parts.constraints ?? [])]) {
    await source.query(statement);
  }
  await source.destroy();
}
