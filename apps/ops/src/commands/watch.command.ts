import { parseArgs } from 'node:util';
import { loadConfig } from '@yilian/config';
import { TownCode } from '@yilian/contracts';
import { DEMO_PASSWORD } from '../../../../database/seed/demo-people';
import { type Command, UsageError } from '../command';
import { type Session, signIn, withToken } from '../watch/session';
import { watchTown } from '../watch/watch-town';

const options = {
  town: { type: 'string' },
  url: { type: 'string' },
  login: { type: 'string' },
  password: { type: 'string' },
  token: { type: 'string' },
} as const;

/** Shows what happens in a town now, over HTTP and the live channel as a screen would. */
export const watch: Command = {
  name: 'watch',
  usage: '--town CODE [--login NAME --password WORD | --token TOKEN] [--url ADDRESS]',
  summary: 'show the live picture of a town: queue, waits, beds, last events (Ctrl-C ends it)',
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options });
    const town = TownCode.safeParse(values.town);
    if (!town.success) throw new UsageError('--town needs the 9-digit code of a town');
    const session = await sessionOf(values);
    const ended = new AbortController();
    process.once('SIGINT', () => ended.abort());
    process.once('SIGTERM', () => ended.abort());
    await watchTown(
      { session, townCode: town.data, signal: ended.signal },
      { live: process.stdout.isTTY, write: (text) => void process.stdout.write(text) },
    );
    return 0;
  },
};

/** Without a word about who or where: this system, and in a demo its city officer. */
async function sessionOf(values: {
  readonly url?: string;
  readonly login?: string;
  readonly password?: string;
  readonly token?: string;
}): Promise<Session> {
  const { login, password, token } = values;
  const url = values.url ?? `http://127.0.0.1:${loadConfig().http.API_PORT}`;
  if (token !== undefined) return withToken(url, token);
  if (login !== undefined && password !== undefined) return signIn(url, login, password);
  const isDemo = loadConfig().process.YILIAN_PROFILE === 'demo';
  if (isDemo && (login ?? password) === undefined) return signIn(url, 'demo-city-officer', DEMO_PASSWORD);
  throw new UsageError('say who is watching: --login and --password, or --token');
}
