import { loadConfig } from '@yilian/config';
import { allMigrations } from '../../../../database/migrations';
import { allRows } from '../../../../database/rows';
import { schemaSnapshot } from '../../../../database/schema-snapshot';
import { withScratchDatabase } from '../../../../database/scratch';
import { type Command, say } from '../command';

/** For developers: what all migrations together make. */
export const schema: Command = {
  name: 'schema',
  summary: 'print the tables that the migrations make, from a database made for it',
  run: async () => {
    const snapshot = await withScratchDatabase(
      loadConfig(),
      { rows: allRows, migrations: allMigrations },
      async (source) => {
        await source.runMigrations();
        return schemaSnapshot(source);
      },
    );
    say(snapshot.trimEnd());
    return 0;
  },
};
