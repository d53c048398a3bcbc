import { type Role, type SessionGrant } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { peopleRows } from '@yilian/people';
import { testStack, type TestStack } from '@yilian/testing';
import {
  accountsConstraints,
  AccountsHttpModule,
  AccountsModule,
  accountsRows,
  CreateAccounts,
} from '../index';

const password = 'green kettle on sunday';

describe('signing in', () => {
  let stack: TestStack;
  let counter = 0;

  beforeAll(async () => {
    stack = await testStack({
      rows: [...accountsRows, ...peopleRows],
      constraints: accountsConstraints,
      imports: [AccountsModule, AccountsHttpModule],
      http: true,
    });
  });
  afterAll(async () => stack.close());

  const account = async (role: Role = 'family'): Promise<{ id: string; login: string }> => {
    counter += 1;
    const login = `signer${counter}`;
    const [id] = await stack.app.get(CreateAccounts).execute([{ login, password, role }]);
    return { id: id!, login };
  };
  const signIn = async (login: string, given: string, remoteAddress = '10.0.0.1') =>
    stack.app.inject({
      method: 'POST',
      url: '/v1/sessions',
      payload: { login, password: given },
      remoteAddress,
    });
  const me = async (token: string) =>
    stack.app.inject({ method: 'GET', url: '/v1/me', headers: { authorization: `Bearer ${token}` } });

  it('opens a session that proves who somebody is', async () => {
    const { id, login } = await account();
    const answer = await signIn(` ${login.toUpperCase()} `, password);
    expect(answer.statusCode).toBe(200);
    const grant = answer.json<SessionGrant>();
    expect(grant.account).toEqual({ id, role: 'family', providerId: null, townCode: null });
    expect(Date.parse(grant.expiresAt) - Date.parse(grant.serverNow)).toBe(600_000);
    const shown = await me(grant.accessToken);
    expect(shown.json()).toMatchObject({ account: { id, login }, channels: [`account.${id}`] });
    expect(shown.headers['cache-control']).toBe('no-store');
  });

  it('stores neither password nor token', async () => {
    const { login } = await account();
    const { refreshToken } = (await signIn(login, password)).json<SessionGrant>();
    const rows = await stack.database.query(
      'SELECT * FROM account JOIN refresh_token ON account_id = account.id',
    );
    const [attempts] = await Promise.all([stack.database.query('SELECT * FROM sign_in_attempt')]);
    const dump = JSON.stringify([rows, attempts]);
    expect(dump).toContain('$argon2id$');
    expect(dump).not.toContain(password);
    expect(dump).not.toContain(refreshToken);
    expect(JSON.stringify(attempts)).not.toContain(login);
  });

  it('answers an unknown login like a wrong password', async () => {
    const { login } = await account();
    const bodies = [await signIn(login, 'wrong password'), await signIn('nobody-here', 'wrong password')].map(
      (answer) => ({ ...answer.json<object>(), correlationId: '', status: answer.statusCode }),
    );
    expect(bodies[0]).toMatchObject({ status: 401, code: 'accounts.wrong-credentials' });
    expect(bodies[1]).toEqual(bodies[0]);
  });

  it('counts parallel guesses one by one and locks out neither the owner nor other addresses', async () => {
    const { login } = await account();
    await signIn(login, password, '10.0.1.1');
    const guesses = await Promise.all(
      Array.from({ length: 30 }, async (_, index) => signIn(login, `guess number ${index}`, '10.0.1.66')),
    );
    const refused = guesses.filter(({ statusCode }) => statusCode === 429);
    const judged = guesses.filter(({ statusCode }) => statusCode === 401);
    // Five, and on a slow machine those for whom the pause was over meanwhile.
    expect(judged.length).toBeGreaterThanOrEqual(5);
    expect(judged.length).toBeLessThanOrEqual(7);
    expect(refused).toHaveLength(30 - judged.length);
    expect(refused[0]!.json()).toMatchObject({ code: 'accounts.too-many-attempts' });
    expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThan(0);
    expect((await signIn(login, password, '10.0.1.66')).statusCode).toBe(429);
    expect((await signIn(login, password, '10.0.1.1')).statusCode).toBe(200);
    expect((await signIn(login, password, '10.0.1.2')).statusCode).toBe(200);
  });

  it('slows an address that tries one password on many logins', async () => {
    const answers: number[] = [];
    for (let index = 0; index < 60; index += 1) {
      answers.push((await signIn(`sprayed${index}`, 'summer holiday', '10.0.2.66')).statusCode);
    }
    expect(answers.filter((status) => status === 401)).toHaveLength(50);
    expect(answers.at(-1)).toBe(429);
  });

  it('ends a session at sign-out', async () => {
    const { login } = await account();
    const grant = (await signIn(login, password)).json<SessionGrant>();
    const answer = await stack.app.inject({
      method: 'DELETE',
      url: '/v1/sessions/current',
      headers: { authorization: `Bearer ${grant.accessToken}` },
    });
    expect(answer.statusCode).toBe(204);
    const refreshed = await stack.app.inject({
      method: 'POST',
      url: '/v1/sessions/refresh',
      payload: { refreshToken: grant.refreshToken },
    });
    expect(refreshed.statusCode).toBe(401);
  });

  it('keeps an account out that was made without what its role needs', async () => {
    const create = stack.app
      .get(CreateAccounts)
      .execute([{ id: newId(), login: 'town-without-town', password, role: 'town_officer' }]);
    await expect(create).rejects.toThrow(/account_town/);
  });
});
