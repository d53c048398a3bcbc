import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { createPool, type Pool } from 'mysql2';
import { type DataSource } from 'typeorm';
import { CONFIG, DATA_SOURCE } from '../tokens';
import { driverOptions, prepareSessions } from './data-source';
import { type Reader } from './tx';

/**
 * Reads outside a transaction: straight SQL to the answer. Writing needs a `Tx`. It has connections of its own, so that a
 * read never waits for transactions that wait for it.
 */
@Injectable()
export class Database implements Reader, OnApplicationShutdown {
  private readonly pool: Pool;

  constructor(
    @Inject(DATA_SOURCE) private readonly source: DataSource,
    @Inject(CONFIG) config: Config,
  ) {
    this.pool = createPool({
      ...driverOptions,
      uri: config.database.DATABASE_URL,
      connectionLimit: config.database.DATABASE_READ_POOL,
      maxPreparedStatements: 256,
    });
    prepareSessions(this.pool, config.database.DATABASE_TYPE);
  }

  /** Runs a SELECT as a prepared statement. Keep the text constant: a varying IN list belongs into `query`. */
  async read<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.pool.execute(sql, [...parameters] as never, (error, rows) => {
        if (error) reject(error);
        else resolve(rows as Row[]);
      });
    });
  }

  /** Runs a SELECT with parameters put in by the driver; arrays expand to lists for `IN (?)`. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.pool.query(sql, [...parameters], (error, rows) => {
        if (error) reject(error);
        else resolve(rows as Row[]);
      });
    });
  }

  /** The database's clock, the only one that deadlines are compared with. */
  async now(): Promise<Date> {
    const [row] = await this.read<{ now: Date }>('SELECT now(3) AS now');
    return row!.now;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
    await new Promise<void>((resolve) => {
      this.pool.end(() => {
        resolve();
      });
    });
  }
}
