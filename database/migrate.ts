import { type Config } from '@yilian/config';
import { createDataSource, selfCheck } from '@yilian/platform';
import { type DataSource } from 'typeorm';
import { allMigrations } from './migrations';
import { allRows } from './rows';

const LOCK = 'yilian.migrate';
const LOCK_SECONDS = 60;

/** What a run of migrations did, by their names. */
export type Migrated = readonly string[];

/** Brings the schema up to date and checks it. @throws UnsafeServerError when the server could lose data. */
export const migrateUp = async (config: Config): Promise<Migrated> =>
  alone(config, async (source) => {
    const done = await source.runMigrations();
    await selfCheck(source, config);
    return done.map(({ name }) => name);
  });

/** Takes the newest migration back, with the data in what it had created. */
export const migrateDown = async (config: Config): Promise<Migrated> =>
  alone(config, async (source) => {
    const before = await executed(source);
    await source.undoLastMigration();
    const after = await executed(source);
    return before.filter((name) => !after.includes(name));
  });

/** Several processes may start at the same time: one migrates, the others wait and find nothing left to do. */
async function alone<T>(config: Config, work: (source: DataSource) => Promise<T>): Promise<T> {
  const parts = { rows: allRows, migrations: allMigrations };
  const source = await createDataSource(config, parts).initialize();
  const guard = source.createQueryRunner();
  try {
    const [{ taken }] = (await guard.query(`SELECT GET_LOCK('${LOCK}', ${LOCK_SECONDS}) AS taken`)) as [
      { taken: number },
    ];
    if (taken !== 1) throw new Error('Another process has been migrating for a minute');
    return await work(source);
  } finally {
    await guard.release();
    if (source.isInitialized) await source.destroy();
  }
}

async function executed(source: DataSource): Promise<string[]> {
  const rows = await source.query<{ name: string }[]>('SELECT name FROM schema_migration');
  return rows.map(({ name }) => name);
}
