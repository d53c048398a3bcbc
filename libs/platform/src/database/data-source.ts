import { type Config } from '@yilian/config';
import { type Pool } from 'mysql2';
import { DataSource, type MixedList } from 'typeorm';

type EntityClass = new () => object;
type MigrationClass = new () => object;

/** How both pools speak to the server: UTC, dates as text. */
export const driverOptions = {
  timezone: 'Z',
  charset: 'utf8mb4',
  dateStrings: ['DATE'] as ('DATE' | 'DATETIME' | 'TIMESTAMP')[],
  supportBigNumbers: true,
  bigNumberStrings: false,
  connectTimeout: 5_000,
};

/** What the data source needs beside the configuration. */
export interface SchemaParts {
  readonly rows: readonly EntityClass[];
  readonly migrations?: readonly MigrationClass[];
}

/** The pool for transactions, not yet connected. Programs take `openDataSource`. */
export function createDataSource(config: Config, parts: SchemaParts): DataSource {
  const source = new DataSource({
    type: config.database.DATABASE_TYPE,
    url: config.database.DATABASE_URL,
    entities: parts.rows as MixedList<EntityClass>,
    migrations: (parts.migrations ?? []) as MixedList<MigrationClass>,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'schema_migration',
    ...driverOptions,
    dateStrings: ['DATE'],
    extra: { connectionLimit: config.database.DATABASE_POOL },
  });
  return source;
}

/**
 * Connects the pool. Every connection, also the one that TypeORM opened to connect, sets its session first.
 * @throws the driver's error when the database cannot be reached.
 */
export async function openDataSource(config: Config, parts: SchemaParts): Promise<DataSource> {
  const source = await createDataSource(config, parts).initialize();
  const { pool } = source.driver as unknown as { pool: Pool };
  prepareSessions(pool, config.database.DATABASE_TYPE);
  for (const statement of sessionStatements(config.database.DATABASE_TYPE)) await source.query(statement);
  return source;
}

/** Makes every new connection of a pool set its session before its first use. */
export function prepareSessions(pool: Pool, type: Config['database']['DATABASE_TYPE']): void {
  const statements = sessionStatements(type);
  // mysql2 runs a connection's commands in order, so these come before whatever the first user sends.
  pool.on('connection', (connection) => {
    for (const statement of statements) connection.query(statement, () => undefined);
  });
}

/** What each session of the pool sets before its first use. */
const sessionStatements = (type: Config['database']['DATABASE_TYPE']): readonly string[] => [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  "SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 5, sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE'",
  // A worker that was stopped inside a transaction must not hold its locks until it wakes. MySQL has no such
  // setting: there the reconciler ends long idle transactions.
  ...(type === 'mariadb' ? ['SET SESSION idle_transaction_timeout = 10'] : []),
];
