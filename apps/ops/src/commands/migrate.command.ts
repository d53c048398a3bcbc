import { parseArgs } from 'node:util';
import { loadConfig } from '@yilian/config';
import { migrateDown, migrateUp } from '../../../../database/migrate';
import { type Command, say } from '../command';

/** Brings the database up to date, or takes the newest migration back. */
export const migrate: Command = {
  name: 'migrate',
  usage: '[--undo]',
  summary: 'bring the database schema up to date (--undo: take the newest migration back, with its data)',
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { undo: { type: 'boolean', default: false } } });
    const done = await (values.undo ? migrateDown : migrateUp)(loadConfig());
    say(done.length === 0 ? 'already up to date' : `${values.undo ? 'undone' : 'done'}: ${done.join(', ')}`);
    return 0;
  },
};
