import { parseArgs } from 'node:util';
import { TownCode } from '@yilian/contracts';
import { type Command, UsageError } from '../command';
import { type Session, signIn, withToken } from '../watch/session';
import { watchTown } from '../watch/watch-town';

const options = {
  town: { type: 'string' },
  url: { type: 'string', default: 'http://127.0.0.1:3000' },
  login: { type: 'string' },
  password: { type: 'string' },
  token: { type: 'string' },
} as const;

/** Shows what happens in a town now, over HTTP and the live channel as a screen would. */
export const watch: Command = {
  name: 'watch',
  usage: '--town CODE (--login NAME --password WORD | --token TOKEN) [--url ADDRESS]',
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

async function sessionOf(values: {
  readonly url: string;
  readonly login?: string;
  readonly password?: string;
  readonly token?: string;
}): Promise<Session> {
  const { url, login, password, token } = values;
  if (token !== undefined) return withToken(url, token);
  if (login !== undefined && password !== undefined) return signIn(url, login, password);
  throw new UsageError('say who is watching: --login and --password, or --token');
}
