import {
  AccountsHttpModule,
  AccountsModule,
  accountsRows,
  AreaStore,
  CreateAccounts,
} from '@yilian/accounts';
import { type Role } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { testStack, type TestStack } from '@yilian/testing';
import { peopleConstraints, PeopleHttpModule, PeopleModule, peopleRows } from '../index';

const password = 'green kettle on sunday';
const HERE = '440000001';
const THERE = '440000002';
const person = {
  name: 'Test Person 1',
  phone: '138 0000-0001',
  address: '12 Invented Road',
  townCode: HERE,
  point: { lng: 113.75184, lat: 23.02067 },
  sex: 'female',
  birthYear: 1940,
  categories: ['lives_alone', 'lives_alone'],
  needs: ['wheelchair', 'soft_diet'],
  notes: 'Ring twice',
  relation: 'child',
  consent: true,
};

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Somebody with a token who can call the API. */
type Caller = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) => Promise<Answer>;

describe('older persons', () => {
  let stack: TestStack;
  let counter = 0;

  beforeAll(async () => {
    stack = await testStack({
      rows: [...accountsRows, ...peopleRows],
      constraints: peopleConstraints,
      imports: [AccountsModule, AccountsHttpModule, PeopleModule, PeopleHttpModule],
      http: true,
    });
    const unknown = { parentCode: '4400', lng: null, lat: null, population: null };
    await stack.work.write(async (tx) =>
      stack.app.get(AreaStore).put(tx, [
        { code: HERE, kind: 'town', nameZh: '甲镇', nameEn: 'First Town', ...unknown },
        { code: THERE, kind: 'town', nameZh: '乙镇', nameEn: 'Second Town', ...unknown },
      ]),
    );
  });
  afterAll(async () => stack.close());

  const caller = async (role: Role, townCode: string | null = null, login = `caller${(counter += 1)}`) => {
    await stack.app.get(CreateAccounts).execute([{ login, password, role, townCode }]);
    const answer = await stack.app.inject({
      method: 'POST',
      url: '/v1/sessions',
      payload: { login, password },
    });
    const authorization = `Bearer ${answer.json<{ accessToken: string }>().accessToken}`;
    const call: Caller = async (method, url, payload) => {
      const headers = { authorization, ...(method === 'POST' ? { 'idempotency-key': newId() } : {}) };
      const { statusCode: status, body } = await stack.app.inject({
        method,
        url: `/v1/older-persons${url}`,
        headers,
        ...(payload ? { payload } : {}),
      });
      return {
        status,
        body: body === '' ? {} : { ...(JSON.parse(body) as object), correlationId: undefined },
      };
    };
    return call;
  };
  const registered = async (by: Caller, change: object = {}): Promise<{ id: string; linkId: string }> => {
    const { status, body } = await by('POST', '', { ...person, ...change });
    expect(status).toBe(201);
    return body as { id: string; linkId: string };
  };
  const audited = async (action: string, objectId: string) =>
    stack.database.query<{ detail: string }>(
      'SELECT detail FROM audit_entry WHERE action = ? AND object_id = ?',
      [action, objectId],
    );

  it('shows a family its own person in full, cleaned up and rounded', async () => {
    const family = await caller('family', null, 'full-family');
    const { id, linkId } = await registered(family);
    const shown = await family('GET', `/${id}`);
    expect(shown.body).toMatchObject({
      ...{ id, masked: false, name: 'Test Person 1', phone: '13800000001', address: '12 Invented Road' },
      ...{
        point: { lng: 113.752, lat: 23.021 },
        categories: ['lives_alone'],
        needs: ['wheelchair', 'soft_diet'],
      },
      ...{ abilityLevel: null, assessedOn: null, notes: 'Ring twice', version: 1 },
    });
    expect(shown.body['links']).toMatchObject([
      {
        id: linkId,
        login: 'full-family',
        mine: true,
        relation: 'child',
        scopes: ['ask', 'see', 'pay', 'rate'],
      },
    ]);
    expect((await family('GET', '')).body['olderPersons']).toMatchObject([{ id, name: 'Test Person 1' }]);
  });

  it('keeps no name, number, address or note readable in the tables', async () => {
    const family = await caller('family');
    const { id } = await registered(family, { name: '测试长者', notes: '敲门三下'.repeat(100) });
    const tables = [
      'older_person',
      'family_link',
      'outbox_fact',
      'audit_entry',
      'idempotency_key',
      'sign_in_attempt',
    ];
    const dump: string[] = [];
    for (const table of tables)
      dump.push(JSON.stringify(await stack.database.query('SELECT * FROM ??', [table])));
    expect(dump[0]).toContain(id);
    expect(dump.join('')).not.toMatch(/测试长者|13800000001|Invented Road|敲门|Ring twice/);
  });

  it('does not open a sealed field that was copied to another person', async () => {
    const family = await caller('family');
    const [one, other] = [await registered(family), await registered(family)];
    await stack.work.write(async (tx) =>
      tx.execute(
        `UPDATE older_person AS target JOIN older_person AS source ON source.id = ?
            SET target.address_sealed = source.address_sealed WHERE target.id = ?`,
        [one.id, other.id],
      ),
    );
    expect((await family('GET', `/${other.id}`)).status).toBe(500);
    expect((await family('GET', `/${one.id}`)).status).toBe(200);
  });

  it('answers for a foreign person exactly as for one that does not exist', async () => {
    const { id, linkId } = await registered(await caller('family'));
    const officer = await caller('town_officer', THERE);
    const strangers = [await caller('family'), officer];
    const grant = { login: 'full-family', relation: 'child', scopes: ['see'], consent: true };
    for (const stranger of strangers) {
      for (const [foreign, missing] of [
        [await stranger('GET', `/${id}`), await stranger('GET', `/${newId()}`)],
        [
          await stranger('PATCH', `/${id}`, { version: 1, name: 'Mine' }),
          await stranger('PATCH', `/${newId()}`, { version: 1, name: 'Mine' }),
        ],
        [await stranger('POST', `/${id}/links`, grant), await stranger('POST', `/${newId()}/links`, grant)],
        [
          await stranger('DELETE', `/${id}/links/${linkId}`),
          await stranger('DELETE', `/${newId()}/links/${linkId}`),
        ],
      ] as const) {
        expect(foreign).toMatchObject({ status: 404, body: { code: 'common.not-found' } });
        expect(foreign).toEqual(missing);
      }
    }
    const view = { purpose: 'assessment' };
    expect(await officer('POST', `/${id}/contact-views`, view)).toEqual(
      await officer('POST', `/${newId()}/contact-views`, view),
    );
    expect((await officer('GET', '')).body['olderPersons']).toEqual([]);
  });

  it.each(['provider_manager', 'caregiver', 'operator'] as const)('is closed to a %s', async (role) => {
    const providerId = newId();
    const login = `closed-${role.replace('_', '-')}`;
    await stack.app.get(CreateAccounts).execute([{ login, password, role, providerId }]);
    const signedIn = await stack.app.inject({
      method: 'POST',
      url: '/v1/sessions',
      payload: { login, password },
    });
    const { accessToken } = signedIn.json<{ accessToken: string }>();
    const { statusCode } = await stack.app.inject({
      url: '/v1/older-persons',
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(statusCode).toBe(403);
  });

  it('masks for officers, who open a contact with a purpose that is written down', async () => {
    const { id } = await registered(await caller('family'));
    const officer = await caller('town_officer', HERE);
    const masked = await officer('GET', `/${id}`);
    expect(masked.body).toMatchObject({
      masked: true,
      name: 'T***',
      phone: '138****0001',
      address: null,
      point: null,
    });
    expect((await officer('POST', `/${id}/contact-views`, {})).status).toBe(400);
    const opened = await officer('POST', `/${id}/contact-views`, { purpose: 'emergency' });
    expect(opened.body).toMatchObject({
      name: 'Test Person 1',
      phone: '13800000001',
      address: '12 Invented Road',
    });
    expect(await audited('people.contact-viewed', id)).toEqual([{ detail: '{"purpose":"emergency"}' }]);
  });

  it('opens thirty contacts an hour, also when forty are asked for at once', async () => {
    const { id } = await registered(await caller('family'));
    const officer = await caller('city_officer');
    const views = await Promise.all(
      Array.from({ length: 40 }, async () =>
        officer('POST', `/${id}/contact-views`, { purpose: 'complaint' }),
      ),
    );
    expect(views.filter(({ status }) => status === 200)).toHaveLength(30);
    expect(views.filter(({ status }) => status === 429)).toHaveLength(10);
    expect(await audited('people.contact-viewed', id)).toHaveLength(30);
  });

  it('takes one of two changes to the same version', async () => {
    const family = await caller('family');
    const { id } = await registered(family);
    const answers = await Promise.all([
      family('PATCH', `/${id}`, { version: 1, address: '13 Invented Road' }),
      family('PATCH', `/${id}`, { version: 1, address: '14 Invented Road' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body } = await family('GET', `/${id}`);
    expect(body).toMatchObject({ version: 2, name: 'Test Person 1', notes: 'Ring twice' });
    expect(body['address']).toBe(answers[0].status === 200 ? '13 Invented Road' : '14 Invented Road');
  });

  it('refuses fields that nobody may set and details that cannot be', async () => {
    const family = await caller('family');
    const refused = [
      await family('POST', '', { ...person, id: newId() }),
      await family('POST', '', { ...person, consent: false }),
      await family('POST', '', { ...person, birthYear: 2020 }),
      await family('POST', '', { ...person, townCode: '440000009' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 422, 422]);
    expect(refused[2]!.body).toMatchObject({ fieldErrors: [{ pointer: '/birthYear' }] });
    const officer = await caller('town_officer', HERE);
    expect((await officer('POST', '', { ...person, townCode: THERE })).status).toBe(403);
    const { id } = await registered(officer);
    expect((await officer('PATCH', `/${id}`, { version: 1, townCode: THERE })).status).toBe(403);
  });
});
