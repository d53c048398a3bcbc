import { parseArgs } from 'node:util';
import { AccountsModule } from '@yilian/accounts';
import { CapacityModule } from '@yilian/capacity';
import {
  type Gazetteer,
  ProvidersModule,
  renderReport,
  UNREADABLE_SENTENCES,
  UnreadableList,
} from '@yilian/providers';
import { type INestApplicationContext } from '@nestjs/common';
import { type Command, say, UsageError } from '../command';
import { withContexts } from '../context';
import { gazetteerOfAreas, gazetteerOfFile } from '../import/gazetteer';
import { importFile, RefusedFile } from '../import/import-file';

const OPTIONS = {
  mapping: { type: 'string' },
  gazetteer: { type: 'string' },
  city: { type: 'string', multiple: true },
  'code-prefix': { type: 'string', default: '99000' },
  language: { type: 'string', default: 'zh' },
} as const;

const parsed = (args: readonly string[]) =>
  parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
type Options = ReturnType<typeof parsed>['values'];

async function gazetteerFor(app: INestApplicationContext, values: Options): Promise<Gazetteer> {
  if (values.gazetteer === undefined) return gazetteerOfAreas(app);
  const [first, ...others] = values.city ?? [];
  if (first === undefined) throw new UsageError('--gazetteer needs the name of the city: --city NAME');
  return gazetteerOfFile(app, {
    path: values.gazetteer,
    cityNames: [first, ...others],
    codePrefix: values['code-prefix'],
  });
}

/** Imports one file and tells about it; false when the file was refused. */
async function tellImport(
  app: INestApplicationContext,
  path: string,
  gazetteer: Gazetteer,
  values: Options,
): Promise<boolean> {
  const language = values.language === 'en' ? 'en' : 'zh';
  try {
    const progress = (line: string): void => console.error(`  ${path}: ${line}`);
    const { report, summary } = await importFile(app, path, { mapping: values.mapping, gazetteer, progress });
    say(renderReport(report, language));
    say(`${path}: ${summary.added} added, ${summary.changed} changed, ${summary.unchanged} as before`);
    return true;
  } catch (error) {
    const why = refusalOf(error, language);
    if (why === undefined) throw error;
    console.error(`${path}: refused, nothing was stored: ${why}`);
    return false;
  }
}

/** Why a file cannot be imported, when it is the file's fault. */
function refusalOf(error: unknown, language: 'zh' | 'en'): string | undefined {
  if (error instanceof UnreadableList) return UNREADABLE_SENTENCES[error.code][language];
  const isFile = error instanceof RefusedFile || (error as NodeJS.ErrnoException).syscall === 'open';
  return isFile ? (error as Error).message : undefined;
}

/** Brings in published lists. */
export const importLists: Command = {
  name: 'import',
  usage:
    'providers FILE… [--mapping NAME] [--gazetteer FILE --city NAME… [--code-prefix 99000]] [--language zh|en]',
  summary: 'store the providers of published lists, each file whole or not at all; twice does no harm',
  run: async (args) => {
    const { values, positionals } = parsed(args);
    const [what, ...files] = positionals;
    if (what !== 'providers' || files.length === 0)
      throw new UsageError('say what to import: providers FILE…');
    return withContexts([AccountsModule, CapacityModule, ProvidersModule], async (app) => {
      const gazetteer = await gazetteerFor(app, values);
      let refused = 0;
      for (const file of files) if (!(await tellImport(app, file, gazetteer, values))) refused += 1;
      return refused === 0 ? 0 : 1;
    });
  },
};
