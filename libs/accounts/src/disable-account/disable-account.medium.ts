import { peopleRows } from '@yilian/people';
import { eventually, testStack, type TestStack } from '@yilian/testing';
import { type SessionGrant } from '@yilian/contracts';
import { SignJWT } from 'jose';
import { AccountsHttpModule, AccountsModule, accountsRows, CreateAccounts, GrantsQuery } from '../index';

const password = 'green kettle on sunday';

describe('what keeps an access token out', () => {
  let stack: TestStack;
  let counter = 0;
  let operator: SessionGrant;

  beforeAll(async () => {
    stack = await testStack({
      rows: [...accountsRows, ...peopleRows],
      imports: [AccountsModule, AccountsHttpModule],
      http: true,
    });
    operator = await signedIn('operator');
  });
  afterAll(async () => stack.close());

  const signedIn = async (role: 'family' | 'operator'): Promise<SessionGrant> => {
    counter += 1;
    const login = `account${counter}`;
    await stack.app.get(CreateAccounts).execute([{ login, password, role }]);
    const answer = await stack.app.inject({
      method: 'POST',
      url: '/v1/sessions',
      payload: { login, password },
    });
    return answer.json<SessionGrant>();
  };
  const statusOfMe = async (token: string): Promise<number> => {
    const answer = await stack.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });
    return answer.statusCode;
  };
  const disable = async (id: string, by: SessionGrant, key = `disable-${id}`) =>
    stack.app.inject({
      method: 'POST',
      url: `/v1/accounts/${id}/disablement`,
      headers: { authorization: `Bearer ${by.accessToken}`, 'idempotency-key': key },
    });
  const forge = async (
    claims: object,
    change: (token: SignJWT) => SignJWT = (token) => token,
    alg = 'HS256',
  ): Promise<string> => {
    const token = new SignJWT({ ...claims })
      .setProtectedHeader({ alg })
      .setIssuer('yilian')
      .setAudience('yilian');
    const key = Buffer.from(stack.config.security.TOKEN_KEY, 'base64');
    return change(token.setExpirationTime('5m')).sign(key);
  };
  const claimsOf = (token: string): object =>
    JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as object;

  it('is out within two seconds after its account was disabled, though it was just let in', async () => {
    const victim = await signedIn('family');
    expect(await statusOfMe(victim.accessToken)).toBe(200);
    const answer = await disable(victim.account.id, operator);
    expect(answer.json()).toEqual({ id: victim.account.id, state: 'disabled' });
    await eventually('401', async () => (await statusOfMe(victim.accessToken)) === 401, 2_000);
    const refreshed = await stack.app.inject({
      method: 'POST',
      url: '/v1/sessions/refresh',
      payload: { refreshToken: victim.refreshToken },
    });
    expect(refreshed.statusCode).toBe(401);
    const stamps = await stack.app.get(GrantsQuery).grantsVersions([victim.account.id, operator.account.id]);
    expect([...stamps.keys()]).toEqual([operator.account.id]);
    const facts = await stack.database.query('SELECT type FROM outbox_fact WHERE aggregate_id = ?', [
      victim.account.id,
    ]);
    expect(facts).toEqual([{ type: 'accounts.grants-changed.v1' }]);
  });

  it('may be repeated, but not on oneself, not by a family and not for nobody', async () => {
    const victim = await signedIn('family');
    expect((await disable(victim.account.id, operator, 'first-try')).statusCode).toBe(200);
    expect((await disable(victim.account.id, operator, 'second-try')).statusCode).toBe(200);
    expect((await disable(operator.account.id, operator)).statusCode).toBe(409);
    expect((await disable('0190a000-0000-7000-8000-000000000000', operator)).statusCode).toBe(404);
    const family = await signedIn('family');
    expect((await disable(operator.account.id, family)).statusCode).toBe(403);
  });

  it('is refused when anything in it is not ours', async () => {
    const claims = claimsOf(operator.accessToken);
    expect(await statusOfMe(await forge(claims))).toBe(200);
    const wrong = [
      await forge({ ...claims, gv: 2 }),
      await forge({ ...claims, sub: (await signedIn('family')).account.id }),
      await forge({ ...claims, sid: '0190a000-0000-7000-8000-000000000000' }),
      await forge(claims, (token) => token.setIssuer('other')),
      await forge(claims, (token) => token.setAudience('other')),
      await forge(claims, (token) => token.setExpirationTime('-10s')),
      await forge(claims, (token) => token.setNotBefore('5m')),
      await forge(claims, undefined, 'HS384'),
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${operator.accessToken.split('.')[1] ?? ''}.`,
      'garbage',
    ];
    for (const token of wrong) expect(await statusOfMe(token)).toBe(401);
  });

  it('is out when the grants behind it changed', async () => {
    const family = await signedIn('family');
    expect(await statusOfMe(family.accessToken)).toBe(200);
    await stack.work.write(async (tx) =>
      tx.execute('UPDATE account SET grants_version = grants_version + 1 WHERE id = ?', [family.account.id]),
    );
    await eventually('401', async () => (await statusOfMe(family.accessToken)) === 401, 2_000);
  });
});
