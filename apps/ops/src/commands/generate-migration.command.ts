import { parseArgs } from 'node:util';
import { type Config, loadConfig } from '@yilian/config';
import { allConstraints } from '../../../../database/constraints';
import { migrationsIn, type MigrationName, writeMigration } from '../../../../database/migration-file';
import { allMigrations } from '../../../../database/migrations';
import { allRows } from '../../../../database/rows';
import { schemaDifference, type SchemaDifference } from '../../../../database/schema-difference';
import { withScratchDatabase } from '../../../../database/scratch';
import { type Command, say, UsageError } from '../command';

const FOLDER = 'database/migrations';

/** What the rows want and the first `count` migrations do not give. */
const missing = async (config: Config, count: number): Promise<SchemaDifference> =>
  withScratchDatabase(
    config,
    { rows: allRows, migrations: allMigrations.slice(0, count) },
    async (source) => {
      await source.runMigrations();
      return schemaDifference(source);
    },
  );

async function check(config: Config): Promise<number> {
  const { up } = await missing(config, allMigrations.length);
  for (const statement of up) say(statement);
  say(up.length === 0 ? 'rows and migrations agree' : 'the rows want more than the migrations give');
  return up.length === 0 ? 0 : 1;
}

/** CHECKs and first rows cannot be compared, so only the first migration gets them by itself. */
const withConstraints = ({ up, down }: SchemaDifference): SchemaDifference => ({
  up: [...up, ...allConstraints],
  down,
});

async function write(config: Config, name: string, replace: boolean): Promise<number> {
  const known = await migrationsIn(FOLDER);
  const replaced = replace ? known.at(-1) : undefined;
  const kept = known.length - (replaced ? 1 : 0);
  const difference = await missing(config, kept);
  if (difference.up.length === 0) {
    say('rows and migrations agree: nothing to write');
    return 0;
  }
  const migration: MigrationName = { timestamp: replaced?.timestamp ?? String(Date.now()), name };
  const whole = kept === 0 ? withConstraints(difference) : difference;
  say(await writeMigration(FOLDER, migration, whole, replaced));
  return 0;
}

/** For developers, from the project's folder: compares the rows with the migrations in a database made for it. */
export const generateMigration: Command = {
  name: 'generate-migration',
  usage: 'NAME [--replace] | --check',
  summary: 'write what the rows want and the migrations lack (--replace: anew for the newest, unmerged one)',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        check: { type: 'boolean', default: false },
        replace: { type: 'boolean', default: false },
      },
    });
    const config = loadConfig();
    if (values.check) return check(config);
    const [name] = positionals;
    if (name === undefined || !/^[a-z][a-z0-9-]*$/.test(name)) {
      throw new UsageError('a migration needs a name in kebab-case');
    }
    return write(config, name, values.replace);
  },
};
