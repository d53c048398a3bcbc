import { type FactOf, type FactType, facts } from '@yilian/contracts';
import { type Principal } from '../http/principal';
import { type EntityManager, type EntityTarget } from 'typeorm';

/** A row's values for an insert; columns with a database default may be left out. */
type Values<Row> = Partial<{ [K in keyof Row]: Row[K] }>;

interface WriteResult {
  readonly affectedRows: number;
}

/** Only this module's `openTx` knows it, so a `Tx` exists only inside a transaction. */
const seal: unique symbol = Symbol('tx');

/**
 * An open transaction. Every write demands one, so a write outside a transaction does not compile; only `UnitOfWork`
 * makes them. Statements run one after the other on one connection.
 */
export class Tx {
  /** Facts recorded so far; the unit of work writes them just before the commit. */
  readonly recorded: FactOf<FactType>[] = [];

  constructor(
    _proof: typeof seal,
    private readonly manager: EntityManager,
    /** Who acts, or null for the system itself. */
    readonly actor: Principal | null,
  ) {}

  /** Runs a SELECT (also `FOR UPDATE`) and returns its rows. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, [...parameters]);
  }

  /** Runs an UPDATE, DELETE or INSERT and returns how many rows its condition matched. */
  async execute(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const result = await this.manager.query<WriteResult>(sql, [...parameters]);
    return result.affectedRows;
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
}

/** Makes a Tx; for UnitOfWork alone (an architecture rule keeps others out). */
export const openTx = (manager: EntityManager, actor: Principal | null): Tx => new Tx(seal, manager, actor);
