import { type Config } from '@yilian/config';
import { createDataSource } from '@yilian/platform';
import { createDatabase, createSchema, dropDatabase, freshDatabaseName, testConfig } from '@yilian/testing';
import { type DataSource } from 'typeorm';
import { allConstraints } from './constraints';
import { migrateDown, migrateUp } from './migrate';
import { allMigrations } from './migrations';
import { allRows } from './rows';
import { schemaDifference } from './schema-difference';
import { schemaSnapshot } from './schema-snapshot';

/** Tables that the migrations keep for themselves. */
const OWN = ['schema_migration', 'typeorm_metadata'];

describe('the migrations', () => {
  const names: string[] = [];

  async function emptyDatabase(): Promise<Config> {
    const name = freshDatabaseName();
    names.push(name);
    await createDatabase(name);
    return testConfig(name);
  }

  async function look<T>(config: Config, ask: (source: DataSource) => Promise<T>): Promise<T> {
    const source = await createDataSource(config, { rows: allRows, migrations: allMigrations }).initialize();
    try {
      return await ask(source);
    } finally {
      await source.destroy();
    }
  }

  const tablesOf = async (config: Config): Promise<string[]> =>
    look(config, async (source) => {
      const rows = await source.query<{ name: string }[]>(
        'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
      );
      return rows.map(({ name }) => name).filter((name) => !OWN.includes(name));
    });

  const checksOf = async (config: Config): Promise<unknown[]> =>
    look(config, async (source) =>
      source.query<unknown[]>(
        `SELECT constraint_name AS name, check_clause AS clause FROM information_schema.check_constraints
          WHERE constraint_schema = DATABASE() ORDER BY constraint_name`,
      ),
    );

  /** As the database was just before a migration. */
  const backTo = async (config: Config, name: string): Promise<void> => {
    let undone: readonly string[] = [];
    while (!undone.includes(name)) undone = await migrateDown(config);
  };

  afterAll(async () => {
    for (const name of names) await dropDatabase(name);
  });

  it('go up, down and up again, and come to the same', async () => {
    const config = await emptyDatabase();
    expect(await migrateUp(config)).toHaveLength(allMigrations.length);
    const first = await look(config, schemaSnapshot);
    expect(await migrateUp(config)).toEqual([]);
    const undone: string[] = [];
    while (undone.length < allMigrations.length) undone.push(...(await migrateDown(config)));
    expect(new Set(undone).size).toBe(allMigrations.length);
    expect(await tablesOf(config)).toEqual([]);
    expect(await migrateUp(config)).toHaveLength(allMigrations.length);
    expect(await look(config, schemaSnapshot)).toBe(first);
  });

  it('give all that the rows want, with every condition and the first row of the relays', async () => {
    const config = await emptyDatabase();
    await migrateUp(config);
    expect((await look(config, schemaDifference)).up).toEqual([]);
    const straight = await emptyDatabase();
    await createSchema(straight, {
      rows: allRows,
      constraints: allConstraints.filter((statement) => !statement.includes('relay_state')),
    });
    expect(await checksOf(config)).toEqual(await checksOf(straight));
    const turns = await look(config, async (source) => source.query<unknown[]>('SELECT id FROM relay_state'));
    expect(turns).toEqual([{ id: 1 }]);
  });

  it('keep the hand-overs of requests that stand on the ladder already', async () => {
    const config = await emptyDatabase();
    await migrateUp(config);
    await backTo(config, 'NumberHandOversOn1795600669475');
    await look(config, async (source) =>
      source.query<unknown>(
        "INSERT INTO dispatch (request_id, ladder_level, ladder_step, ladder_deadline_at) VALUES ('a', 'town', 2, now(3))",
      ),
    );
    await migrateUp(config);
    const rows = await look(config, async (source) =>
      source.query<unknown[]>('SELECT ladder_level, ladder_step, ladder_turn FROM dispatch'),
    );
    expect(rows).toEqual([{ ladder_level: 'town', ladder_step: 2, ladder_turn: 2 }]);
  });

  it('bring beds to the town where their provider is, and its figures with them', async () => {
    const config = await emptyDatabase();
    await migrateUp(config);
    await backTo(config, 'BedsFollowTheirProvider1795601585585');
    await look(config, async (source) => {
      for (const statement of [
        "INSERT INTO provider (id, name, address, town_code) VALUES ('p', 'Test Home', 'x', '440000002')",
        "INSERT INTO service (id, provider_id, kind, price_unit) VALUES ('s', 'p', 'residential', 'night')",
        "INSERT INTO bed (id, service_id, provider_id, town_code, room, number, kind) VALUES ('b', 's', 'p', '440000001', '1', '1', 'nursing')",
        "INSERT INTO town_bed_count (town_code, bed_kind, state, n) VALUES ('440000001', 'nursing', 'vacant', 1)",
      ]) {
        await source.query<unknown>(statement);
      }
    });
    await migrateUp(config);
    const [beds, figures] = await look(config, async (source) => [
      await source.query<unknown[]>('SELECT town_code FROM bed'),
      await source.query<unknown[]>('SELECT town_code, n FROM town_bed_count'),
    ]);
    expect(beds).toEqual([{ town_code: '440000002' }]);
    expect(figures).toEqual([{ town_code: '440000002', n: 1 }]);
  });

  it('are noticed when the rows want more', async () => {
    const config = await emptyDatabase();
    await migrateUp(config);
    await look(config, async (source) => source.query<unknown>('ALTER TABLE provider DROP COLUMN name_en'));
    expect((await look(config, schemaDifference)).up).toEqual([
      expect.stringContaining('ADD `name_en`') as string,
    ]);
  });

  it('are done once when two processes start at the same time', async () => {
    const config = await emptyDatabase();
    const done = await Promise.all([migrateUp(config), migrateUp(config), migrateUp(config)]);
    expect(done.flat()).toHaveLength(allMigrations.length);
  });
});
