import { type DeviceList, type KnownDevice, type SessionGrant } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { peopleRows } from '@yilian/people';
import { testStack, type TestStack } from '@yilian/testing';
import {
  AccountsHttpModule,
  AccountsModule,
  accountsRows,
  CreateAccounts,
  ForgetOldSessions,
  TokenAuthenticator,
} from '../index';

const password = 'green kettle on sunday';
const PHONE = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/140.0 Mobile Safari/537.36';

describe('devices that may call for help', () => {
  let stack: TestStack;
  let counter = 0;

  beforeAll(async () => {
    stack = await testStack({
      rows: [...accountsRows, ...peopleRows],
      imports: [AccountsModule, AccountsHttpModule],
      http: true,
    });
  });
  afterAll(async () => stack.close());

  const family = async (): Promise<SessionGrant> => {
    counter += 1;
    const login = `owner${counter}`;
    await stack.app.get(CreateAccounts).execute([{ login, password, role: 'family' }]);
    const answer = await stack.app.inject({
      method: 'POST',
      url: '/v1/sessions',
      payload: { login, password },
    });
    return answer.json<SessionGrant>();
  };
  const ask = async (
    { accessToken }: SessionGrant,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    payload?: object,
  ) =>
    stack.app.inject({
      method,
      url: `/v1/me/${path}`,
      headers: {
        authorization: `Bearer ${accessToken}`,
        'idempotency-key': newId(),
        'user-agent': PHONE,
      },
      ...(payload && { payload }),
    });
  const known = async (who: SessionGrant): Promise<KnownDevice> =>
    (await ask(who, 'POST', 'devices')).json<KnownDevice>();
  const list = async (who: SessionGrant): Promise<DeviceList['devices']> =>
    (await ask(who, 'GET', 'devices')).json<DeviceList>().devices;
  const callsWith = async ({ token }: KnownDevice): Promise<string | undefined> =>
    (await stack.app.get(TokenAuthenticator).authenticateDevice(token))?.accountId;

  it('are listed with their kind, the newest first, and when they were last used without a session', async () => {
    const owner = await family();
    const [first, second] = [await known(owner), await known(owner)];
    expect(await callsWith(first)).toBe(owner.account.id);
    const lines = await list(owner);
    expect(lines.map(({ id, kind }) => ({ id, kind }))).toEqual([
      { id: second.id, kind: 'phone' },
      { id: first.id, kind: 'phone' },
    ]);
    expect(lines[0]!.lastUsedAt).toBeNull();
    const usedAt = lines[1]!.lastUsedAt!;
    expect(Date.now() - new Date(usedAt).getTime()).toBeLessThan(10_000);
    await callsWith(first);
    expect((await list(owner))[1]!.lastUsedAt).toBe(usedAt);
  });

  it('are forgotten one by one by their owner, by nobody else, and call no more', async () => {
    const [owner, stranger] = [await family(), await family()];
    const [lost, mine] = [await known(owner), await known(owner)];
    expect((await ask(stranger, 'DELETE', `devices/${lost.id}`)).statusCode).toBe(404);
    expect(await callsWith(lost)).toBe(owner.account.id);
    expect((await ask(owner, 'DELETE', `devices/${lost.id}`)).statusCode).toBe(204);
    expect((await ask(owner, 'DELETE', `devices/${lost.id}`)).statusCode).toBe(404);
    expect([await callsWith(lost), await callsWith(mine)]).toEqual([undefined, owner.account.id]);
    expect(await list(stranger)).toEqual([]);
  });

  it('stay known after signing out and are all forgotten with a new password', async () => {
    const owner = await family();
    const device = await known(owner);
    await stack.app.inject({
      method: 'DELETE',
      url: '/v1/sessions/current',
      headers: { authorization: `Bearer ${owner.accessToken}` },
    });
    expect(await callsWith(device)).toBe(owner.account.id);
    const other = await family();
    const devices = [await known(other), await known(other)];
    const change = { currentPassword: password, password: 'another kettle on monday' };
    expect((await ask(other, 'PUT', 'password', change)).statusCode).toBe(204);
    expect(await Promise.all(devices.map(callsWith))).toEqual([undefined, undefined]);
    expect(await list(other)).toEqual([]);
  });

  it('are deleted a day after their time', async () => {
    const owner = await family();
    const [old, young] = [await known(owner), await known(owner)];
    const endsAgo = async ({ id }: KnownDevice, hours: number): Promise<unknown> =>
      stack.database.query('UPDATE known_device SET expires_at = now(3) - INTERVAL ? HOUR WHERE id = ?', [
        hours,
        id,
      ]);
    await endsAgo(old, 25);
    await endsAgo(young, 1);
    expect(await list(owner)).toEqual([]);
    await stack.app.get(ForgetOldSessions).run();
    const left = await stack.database.query('SELECT id FROM known_device WHERE account_id = ?', [
      owner.account.id,
    ]);
    expect(left).toEqual([{ id: young.id }]);
  });
});
