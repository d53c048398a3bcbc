import { randomBytes } from 'node:crypto';
import { AccountsModule, CreateAccounts } from '@yilian/accounts';
import { type Command, say, UsageError } from '../command';
import { withContexts } from '../context';

const LOGIN = /^[a-z0-9][a-z0-9._@+-]{2,63}$/;

/** Everybody else gets an account from an operator; the first operator comes from here. */
export const createOperator: Command = {
  name: 'create-operator',
  usage: 'LOGIN',
  summary: 'make an operator account; its first password is the last line of the output and shown only once',
  run: async ([login, ...rest]) => {
    if (login === undefined || rest.length > 0 || !LOGIN.test(login)) {
      throw new UsageError('a login has 3 to 64 characters: a-z, 0-9 and . _ @ + -');
    }
    return withContexts([AccountsModule], async (app) => {
      const password = randomBytes(12).toString('base64url');
      await app.get(CreateAccounts, { strict: false }).execute([{ login, password, role: 'operator' }]);
      say(`operator ${login}`);
      say(password);
      return 0;
    });
  },
};
