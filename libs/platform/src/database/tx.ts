import { type FactOf, type FactType, facts } from '@yilian/contracts';
import { type Principal } from '../http/principal';
import { type PoolConnection } from 'mysql2';
import { type EntityManager, type EntityTarget, type QueryRunner } from 'typeorm';

/** A row's values for an insert; columns with a database default may be left out. */
type Values<Row> = Partial<{ [K in keyof Row]: Row[K] }>;

interface WriteResult {
  readonly affectedRows: number;
}

/** Anything that runs a SELECT: an open transaction, or the database outside of one. */
export interface Reader {
  /** Parameters are put in by the driver; arrays expand to lists for `IN (?)`. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** As a prepared statement, which the server parses once for each connection: for constant texts only. */
  read<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** Only this module's `openTx` knows it, so a `Tx` exists only inside a transaction. */
const seal: unique symbol = Symbol('tx');

/**
 * An open transaction. Every write demands one, so a write outside a transaction does not compile; only `UnitOfWork`
 * makes them. Statements run one after the other on one connection.
 */
export class Tx implements Reader {
  /** Facts recorded so far; the unit of work writes them just before the commit. */
  readonly recorded: FactOf<FactType>[] = [];

  constructor(
    _proof: typeof seal,
    private readonly manager: EntityManager,
    private readonly connection: PoolConnection,
    /** Who acts, or null for the system itself. */
    readonly actor: Principal | null,
  ) {}

  /** Runs a SELECT (also `FOR UPDATE`) and returns its rows. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.run<Row[]>(sql, parameters);
  }

  /** Runs a SELECT of constant text as a prepared statement. */
  async read<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.connection.execute(sql, [...parameters] as never, (error, rows) => {
        if (error) reject(error);
        else resolve(rows as Row[]);
      });
    });
  }

  /** Runs an UPDATE, DELETE or INSERT and returns how many rows its condition matched. */
  async execute(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const { affectedRows } = await this.run<WriteResult>(sql, parameters);
    return affectedRows;
  }

  /** Inserts rows in one statement. @throws the driver's error 1062 when a unique key refuses one. */
  async insert<Row extends object>(row: EntityTarget<Row>, values: readonly Values<Row>[]): Promise<void> {
    if (values.length === 0) return;
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(row)
      .values(values as never)
      .updateEntity(false)
      .execute();
  }

  /** Notes what happened. The fact is stored in this transaction and told to the world after the commit. */
  record<T extends FactType>(type: T, aggregateId: string, payload: FactOf<T>['payload']): void {
    this.recorded.push({ type, aggregateId, payload: facts[type].parse(payload) } as FactOf<FactType>);
  }

  /** Straight to the driver: the way through TypeORM's runner costs several promises and copies for each statement. */
  private async run<Answer>(sql: string, parameters: readonly unknown[]): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.connection.query(sql, [...parameters], (error, answer) => {
        if (error) reject(error);
        else resolve(answer as Answer);
      });
    });
  }
}

/** A transaction from its owner's side. */
export interface OpenTransaction {
  readonly tx: Tx;
  readonly commit: () => Promise<unknown>;
  readonly rollback: () => Promise<unknown>;
}

/**
 * Begins a transaction on the connection of a runner; for UnitOfWork alone (an architecture rule keeps others out). Its
 * beginning and end go straight to the driver, as its statements do.
 */
export async function openTx(runner: QueryRunner, actor: Principal | null): Promise<OpenTransaction> {
  const tx = new Tx(seal, runner.manager, (await runner.connect()) as PoolConnection, actor);
  await tx.query('START TRANSACTION');
  return {
    tx,
    commit: async () => tx.query('COMMIT'),
    rollback: async () => tx.query('ROLLBACK'),
  };
}
