import { peopleRows } from '@yilian/people';
import { eventually, testStack, type TestStack } from '@yilian/testing';
import { type SessionGrant } from '@yilian/contracts';
import { AccountsHttpModule, AccountsModule, accountsRows, AreaStore, CreateAccounts } from '../index';

const password = 'green kettle on sunday';
const town = {
  code: '440000001',
  kind: 'town',
  parentCode: '4400',
  nameZh: '测试镇',
  nameEn: 'Test Town',
} as const;
const unknown = { lng: null, lat: null, population: null } as const;

describe('making accounts', () => {
  let stack: TestStack;
  let keys = 0;

  beforeAll(async () => {
    stack = await testStack({
      rows: [...accountsRows, ...peopleRows],
      imports: [AccountsModule, AccountsHttpModule],
      http: true,
    });
    await stack.app.get(CreateAccounts).execute([{ login: 'operator1', password, role: 'operator' }]);
    await stack.work.write(async (tx) => stack.app.get(AreaStore).put(tx, [{ ...town, ...unknown }]));
  });
  afterAll(async () => stack.close());

  const post = async (url: string, payload: object, token = '') => {
    keys += 1;
    const headers = { 'idempotency-key': `making-accounts-${keys}`, authorization: `Bearer ${token}` };
    return stack.app.inject({ method: 'POST', url, payload, headers });
  };
  const signIn = async (login: string, given = password) => post('/v1/sessions', { login, password: given });
  const tokenOf = async (login: string, given = password): Promise<string> =>
    (await signIn(login, given)).json<SessionGrant>().accessToken;

  it('gives a taken login the same answer and leaves its owner alone', async () => {
    const first = await post('/v1/accounts', { login: 'newfamily', password });
    const second = await post('/v1/accounts', { login: 'newfamily', password: 'another good sentence' });
    expect(first.statusCode).toBe(202);
    expect([second.statusCode, second.body]).toEqual([first.statusCode, first.body]);
    expect((await signIn('newfamily')).statusCode).toBe(200);
    expect((await signIn('newfamily', 'another good sentence')).statusCode).toBe(401);
  });

  it('makes one account out of many parallel registrations', async () => {
    await Promise.all(
      Array.from({ length: 10 }, async () => post('/v1/accounts', { login: 'rivals', password })),
    );
    const rows = await stack.database.query('SELECT role FROM account WHERE login = ?', ['rivals']);
    expect(rows).toEqual([{ role: 'family' }]);
  });

  it('says what is wrong with a password, and takes no role from outside', async () => {
    const weak = await post('/v1/accounts', { login: 'weak1', password: 'password123' });
    expect(weak.statusCode).toBe(422);
    expect(weak.json()).toMatchObject({ fieldErrors: [{ pointer: '/password' }] });
    const greedy = await post('/v1/accounts', { login: 'greedy', password, role: 'operator' });
    expect(greedy.statusCode).toBe(400);
  });

  it('lets an operator make staff, whose first password works and can be changed', async () => {
    const operator = await tokenOf('operator1');
    const officer = { login: 'officer1', role: 'town_officer', townCode: town.code };
    const made = await post('/v1/accounts/staff', officer, operator);
    expect(made.statusCode).toBe(201);
    const { initialPassword } = made.json<{ initialPassword: string }>();
    const [here, elsewhere] = [
      await tokenOf('officer1', initialPassword),
      await tokenOf('officer1', initialPassword),
    ];
    const changed = await stack.app.inject({
      method: 'PUT',
      url: '/v1/me/password',
      headers: { authorization: `Bearer ${here}` },
      payload: { currentPassword: initialPassword, password: 'blue curtain in the wind' },
    });
    expect(changed.statusCode).toBe(204);
    const me = async (token: string) =>
      stack.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });
    expect((await me(here)).json()).toMatchObject({
      channels: [expect.stringMatching(/^account\./), `town.${town.code}`],
    });
    await eventually('the other session ends', async () => (await me(elsewhere)).statusCode === 401, 2_000);
    expect((await signIn('officer1', initialPassword)).statusCode).toBe(401);
    expect((await signIn('officer1', 'blue curtain in the wind')).statusCode).toBe(200);
  });

  it('refuses staff with a taken login, an unknown town, the wrong place, or by a family', async () => {
    const operator = await tokenOf('operator1');
    const officer = { role: 'town_officer', townCode: town.code };
    const statuses = [
      await post('/v1/accounts/staff', { ...officer, login: 'operator1' }, operator),
      await post('/v1/accounts/staff', { ...officer, login: 'officer2', townCode: '440000009' }, operator),
      await post(
        '/v1/accounts/staff',
        { role: 'caregiver', login: 'officer3', townCode: town.code },
        operator,
      ),
      await post('/v1/accounts/staff', { ...officer, login: 'officer4' }, await tokenOf('newfamily')),
    ].map(({ statusCode }) => statusCode);
    expect(statuses).toEqual([409, 422, 400, 403]);
  });

  it('shows the towns to everybody', async () => {
    const answer = await stack.app.inject({ url: '/v1/areas' });
    expect(answer.json()).toEqual({ areas: [{ ...town, ...unknown }] });
  });
});
