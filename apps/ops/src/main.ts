import 'reflect-metadata';
import { bootMessage } from '@yilian/platform';
import { type Command, UsageError } from './command';
import { createOperator } from './commands/create-operator.command';
import { demoAccounts } from './commands/demo-accounts.command';
import { generateMigration } from './commands/generate-migration.command';
import { importLists } from './commands/import.command';
import { migrate } from './commands/migrate.command';
import { redrive } from './commands/redrive.command';
import { replay } from './commands/replay.command';
import { schema } from './commands/schema.command';
import { seed } from './commands/seed.command';
import { settings } from './commands/settings.command';
import { verify } from './commands/verify.command';
import { watch } from './commands/watch.command';

const commands: readonly Command[] = [
  migrate,
  createOperator,
  seed,
  demoAccounts,
  importLists,
  settings,
  watch,
  verify,
  redrive,
  replay,
  generateMigration,
  schema,
];

const help = (): string =>
  commands
    .map(({ name, usage = '', summary }) => `  ${`${name} ${usage}`.trimEnd()}\n      ${summary}`)
    .join('\n');

/** True for arguments that `parseArgs` refused. */
const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS'));

async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = commands.find((one) => one.name === name);
  if (!command) {
    console.error(`usage: ops COMMAND …\n\n${help()}`);
    return 2;
  }
  try {
    return await command.run(args);
  } catch (error) {
    console.error(
      isUsage(error)
        ? `${error.message}\nusage: ops ${command.name} ${command.usage ?? ''}`
        : bootMessage(error),
    );
    return isUsage(error) ? 2 : 1;
  }
}

const PRINTED_MS = 500;

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  // A context that failed half-way leaves connections open that nobody can close any more. The pause lets what was
  // printed into a pipe arrive; when nothing is left open the process ends before it.
  if (code !== 0) setTimeout(() => process.exit(code), PRINTED_MS).unref();
});
