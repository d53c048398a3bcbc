import { type SettingKey, settings as known } from '@yilian/contracts';
import { Audit, Settings, UnitOfWork } from '@yilian/platform';
import { type Command, say, UsageError } from '../command';
import { withContexts } from '../context';

const keyOf = (text: string | undefined): SettingKey => {
  if (text !== undefined && Object.hasOwn(known, text)) return text as SettingKey;
  throw new UsageError(`name one of ${Object.keys(known).join(', ')}`);
};

function valueOf(key: SettingKey, json: string | undefined) {
  try {
    return known[key].strict().parse(JSON.parse(json ?? ''));
  } catch (error) {
    throw new UsageError(`the value does not fit ${key}: ${(error as Error).message}`);
  }
}

const show = async (key: string | undefined): Promise<number> =>
  withContexts([], async (app) => {
    const keys = key === undefined ? (Object.keys(known) as SettingKey[]) : [keyOf(key)];
    for (const one of keys) {
      const { version, value } = await app.get(Settings).get(one);
      say(`${one} (version ${version})\n  ${JSON.stringify(value)}`);
    }
    return 0;
  });

async function change(key: SettingKey, json: string | undefined, note: string): Promise<number> {
  const value = valueOf(key, json);
  return withContexts([], async (app) => {
    const version = await app.get(UnitOfWork).write(async (tx) => {
      const next = await app.get(Settings).put(tx, key, value, note);
      await app.get(Audit).append(tx, 'platform.setting-changed', key, { version: next });
      return next;
    });
    say(`${key} has version ${version} from now on`);
    return 0;
  });
}

/** Shows and changes what a bureau may change without a new release. */
export const settings: Command = {
  name: 'settings',
  usage: 'get [KEY] | put KEY JSON [NOTE]',
  summary: 'show the settings in force, or write the next version of one',
  run: async ([verb, key, json, ...note]) => {
    if (verb === 'get') return show(key);
    if (verb === 'put') return change(keyOf(key), json, note.join(' ') || 'command line');
    throw new UsageError('say get or put');
  },
};
