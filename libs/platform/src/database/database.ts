import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type Pool } from 'mysql2';
import { type DataSource } from 'typeorm';
import { DATA_SOURCE } from '../tokens';

/** Reads outside a transaction: straight SQL to the answer. Writing needs a `Tx`. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly pool: Pool;

  constructor(@Inject(DATA_SOURCE) private readonly source: DataSource) {
    this.pool = (source.driver as unknown as { pool: Pool }).pool;
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
  }
}
