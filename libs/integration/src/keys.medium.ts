import { type AccessKeyList } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { daysAhead, eventually, IntegrationStage, type OwnSystem, tokenOf } from '@yilian/testing';

const STAFF = '/v1/providers/me/caregivers';
const STATUS = '/v1/providers/me/status';
const KEYS = '/v1/providers/me/access-keys';

describe('access keys', () => {
  let stage: IntegrationStage;
  let home: OwnSystem;

  beforeAll(async () => {
    stage = await IntegrationStage.begins({ 'integration.keys': { perProvider: 3, perMinute: 60 } });
    home = await stage.provider();
  });
  afterAll(async () => stage.close());

  const keys = async (of = home): Promise<AccessKeyList['items']> =>
    (await of.ask<AccessKeyList>('GET', KEYS)).body.items;
  const made = async (of = home, more = {}): Promise<{ readonly id: string; readonly key: string }> => {
    const { status, body } = await of.makesKey(more);
    expect(status).toBe(201);
    return { id: body.id, key: body.key! };
  };
  const fades = async (key: string): Promise<unknown> =>
    eventually('it opens nothing', async () => (await stage.withKey(key, 'GET', STAFF)).status === 401);

  it('act for their provider within their scopes, and name themselves in the audit', async () => {
    const { id, key } = await made(home, { scopes: ['staff:read', 'staff:write', 'status:write'] });
    const someone = { serviceId: newId(), name: 'Test Person', sex: 'female', skills: [] };
    expect((await stage.withKey(key, 'GET', STAFF)).status).toBe(200);
    expect((await stage.withKey(key, 'POST', STAFF, someone)).body.code).toBe('providers.not-home-care');
    expect(await stage.withKey(key, 'GET', `/v1/services/${newId()}/prices`)).toMatchObject({
      status: 403,
      body: { code: 'common.key-scope' },
    });
    expect((await keys()).find((one) => one.id === id)).toMatchObject({
      state: 'active',
      lastUsedOn: expect.any(String) as string,
    });
    expect((await stage.withKey(key, 'PUT', STATUS, { light: 'paused', until: null })).status).toBe(204);
    const [noted] = await stage.sql<{ actor: string; detail: string }>(
      "SELECT actor_id AS actor, detail FROM audit_entry WHERE action = 'providers.light-set' AND object_id = ?",
      home.providerId,
    );
    expect(noted!.actor).toBe(home.manager.accountId);
    expect(JSON.parse(noted!.detail)).toMatchObject({ light: 'paused', accessKeyId: id });
  });

  it('open nothing that names no scope: no key makes or sees keys', async () => {
    const { key } = await made(await stage.provider());
    for (const url of [KEYS, '/v1/providers/me/webhooks', '/v1/providers/me/papers']) {
      expect((await stage.withKey(key, 'GET', url)).body.code).toBe('common.forbidden');
    }
  });

  it('are shown once and stored as a fingerprint only, also under the Idempotency-Key', async () => {
    const other = await stage.provider();
    const question = { name: 'once', scopes: ['staff:read'], endsOn: daysAhead(3) };
    const twice = {
      authorization: `Bearer ${tokenOf(other.manager)}`,
      'idempotency-key': newId(),
    };
    const ask = async () =>
      stage.stack.app.inject({ method: 'POST', url: KEYS, headers: twice, payload: question });
    const [first, second] = [(await ask()).json<MadeKey>(), (await ask()).json<MadeKey>()];
    expect(second).toEqual({ ...first, key: null });
    const secret = first.key!.split('_').slice(2).join('_');
    const rows = await stage.sql('SELECT * FROM access_key WHERE id = ?', first.id);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(await other.ask('GET', KEYS))).not.toContain(secret);
    expect(await keys(other)).toHaveLength(1);
  });

  it.each([
    ['another secret', (key: string) => `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`],
    ['another name', (key: string) => key.replace(/_.{10}_/, '_0000000000_')],
    ['nothing like a key', () => 'ylk_x'],
  ])('are refused with %s', async (_, forged) => {
    const { key } = await made(await stage.provider());
    expect((await stage.withKey(forged(key), 'GET', STAFF)).status).toBe(401);
  });

  it('open nothing within two seconds of being revoked, and make room', async () => {
    const other = await stage.provider();
    const three = [await made(other), await made(other), await made(other)];
    expect((await other.makesKey()).body.code).toBe('integration.too-many-keys');
    const [{ id, key }] = three as [(typeof three)[0]];
    expect((await stage.withKey(key, 'GET', STAFF)).status).toBe(200);
    const began = performance.now();
    expect((await home.ask('DELETE', `${KEYS}/${id}`)).status).toBe(404);
    expect((await other.ask('DELETE', `${KEYS}/${id}`)).status).toBe(204);
    await fades(key);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect((await other.makesKey()).status).toBe(201);
  });

  it('end with their day, and with the account that made them', async () => {
    const other = await stage.provider();
    const [one, two] = [await made(other), await made(other)];
    await stage.sql('UPDATE access_key SET ends_at = now(3) WHERE id = ?', one.id);
    await fades(one.key);
    expect((await stage.withKey(two.key, 'GET', STAFF)).status).toBe(200);
    await stage.sql("UPDATE account SET state = 'disabled' WHERE id = ?", other.manager.accountId);
    await fades(two.key);
    const states = (await keys(other)).map(({ id, state }) => [id, state]);
    expect(Object.fromEntries(states)).toEqual({ [one.id]: 'ended', [two.id]: 'stopped' });
  });

  it('are not made for longer than the setting says, or for a day that is over', async () => {
    for (const endsOn of [daysAhead(-2), daysAhead(400)]) {
      expect(await home.makesKey({ endsOn })).toMatchObject({
        status: 400,
        body: { code: 'integration.wrong-end', fieldErrors: [{ pointer: '/endsOn' }] },
      });
    }
  });

  it('are no more than there may be when fifty are wanted at once', async () => {
    const other = await stage.provider();
    const answers = await Promise.all(Array.from({ length: 50 }, async () => other.makesKey()));
    const codes = answers.filter(({ status }) => status !== 201).map(({ body }) => body.code);
    expect(codes).toEqual(Array.from({ length: 47 }, () => 'integration.too-many-keys'));
    expect(await keys(other)).toHaveLength(3);
  });

  it('are told to wait when they ask too often, each by itself', async () => {
    const other = await stage.provider();
    const [busy, calm] = [await made(other), await made(other)];
    const asked = await Promise.all(
      Array.from({ length: 130 }, async () => stage.withKey(busy.key, 'GET', STAFF)),
    );
    const late = asked.filter(({ status }) => status === 429);
    expect(late.length).toBeGreaterThan(0);
    expect(late[0]).toMatchObject({ body: { code: 'common.too-many-requests' } });
    expect(Number(late[0]!.headers['retry-after'])).toBeGreaterThan(0);
    expect((await stage.withKey(calm.key, 'GET', STAFF)).status).toBe(200);
  });
});

interface MadeKey {
  readonly id: string;
  readonly key: string | null;
}
