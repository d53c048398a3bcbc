import { accountsRows, AccountsModule, CreateAccounts } from '@yilian/accounts';
import { type ConsentPurpose, type SosDetail, type SosView } from '@yilian/contracts';
import { dispatchRows } from '@yilian/dispatch';
import { newId } from '@yilian/kernel';
import { CreateOlderPersons, peopleConstraints, PeopleHttpModule, peopleRows } from '@yilian/people';
import { providersRows } from '@yilian/providers';
import { PlainTokens, TEST_TOWN, testStack, type TestStack, tokenOf } from '@yilian/testing';
import { EmergencyHttpModule, emergencyRows } from '../index';

describe('what a call for help shows of somebody', () => {
  let stack: TestStack;
  let counter = 0;

  beforeAll(async () => {
    stack = await testStack({
      rows: [...accountsRows, ...dispatchRows, ...emergencyRows, ...peopleRows, ...providersRows],
      constraints: peopleConstraints,
      imports: [PlainTokens, AccountsModule, EmergencyHttpModule, PeopleHttpModule],
      http: true,
    });
  });
  afterAll(async () => stack.close());

  interface Someone {
    readonly id: string;
    readonly token: string;
  }
  const somebody = async (role: 'family' | 'town_officer', login?: string): Promise<Someone> => {
    counter += 1;
    const townCode = role === 'family' ? null : TEST_TOWN;
    const account = { login: login ?? `helped${counter}`, password: 'green kettle', role, townCode };
    const [id] = await stack.app.get(CreateAccounts).execute([account]);
    return { id: id!, token: tokenOf({ role, accountId: id!, providerId: null, townCode }) };
  };
  const ask = async ({ token }: Someone, method: 'GET' | 'POST', path: string, payload?: object) =>
    stack.app.inject({
      method,
      url: `/v1${path}`,
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': newId() },
      ...(payload && { payload }),
    });
  /** A family calls for help for its own, who agreed to this. */
  const calls = async (caller: Someone, ...agreesTo: ConsentPurpose[]) => {
    const [person] = await stack.app.get(CreateOlderPersons).execute([
      {
        ...{ townCode: TEST_TOWN, communityCode: null, point: null, notes: 'a pacemaker' },
        ...{ sex: 'female', birthYear: 1940, abilityLevel: 2, assessedOn: '2026-01-01', categories: [] },
        needs: ['wheelchair'],
        contact: { name: 'Test Person', phone: '13800000009', address: 'Test Street 9' },
        guardian: { accountId: caller.id, relation: 'child' },
        agreesTo,
      },
    ]);
    const place = { lng: 113.75, lat: 23.02, accuracyM: 20 };
    const raised = await ask(caller, 'POST', '/sos', { olderPersonId: person!, place });
    return { id: raised.json<SosView>().id, person: person! };
  };
  const shown = async (officer: Someone, id: string): Promise<SosDetail> =>
    (await ask(officer, 'GET', `/sos-alerts/${id}`)).json<SosDetail>();
  const open = async (officer: Someone, id: string, purpose = 'emergency') =>
    ask(officer, 'POST', `/sos-alerts/${id}/person-opening`, { purpose });
  const history = async (caller: Someone, person: string): Promise<unknown[]> =>
    (await ask(caller, 'GET', `/older-persons/${person}/access-history`)).json<{ items: unknown[] }>().items;
  const notices = async (person: string): Promise<unknown[]> =>
    stack.database.read('SELECT kind FROM person_notice WHERE older_person_id = ?', [person]);

  it('is everything when the person agreed, and each look stands in the history of the person', async () => {
    const [caller, officer] = [await somebody('family'), await somebody('town_officer')];
    const { id, person } = await calls(caller, 'emergency');
    expect(await shown(officer, id)).toMatchObject({
      sharing: 'agreed',
      person: { notes: 'a pacemaker', needs: ['wheelchair'] },
      family: [{ relation: 'child' }],
    });
    expect(await history(caller, person)).toMatchObject([
      { kind: 'contact_opened', role: 'town_officer', purpose: 'emergency' },
    ]);
  });

  it('is the call, its place and the number of the caller without that', async () => {
    const [caller, officer] = [await somebody('family', '13800000077'), await somebody('town_officer')];
    const { id, person } = await calls(caller);
    const detail = await shown(officer, id);
    expect(detail).toMatchObject({
      ...{ sharing: 'closed', person: null, family: [], callerPhone: '13800000077' },
      place: { lng: 113.75 },
    });
    expect(JSON.stringify(detail)).not.toMatch(/pacemaker|wheelchair|13800000009|Test Street/);
    expect(await history(caller, person)).toEqual([]);
  });

  it('is opened by an officer for the sake of a life: for that officer, until it is over, and the person is told', async () => {
    const [caller, officer, other] = [
      await somebody('family'),
      await somebody('town_officer'),
      await somebody('town_officer'),
    ];
    const { id, person } = await calls(caller);
    expect((await open(officer, id, 'curiosity')).statusCode).toBe(400);
    expect((await open(caller, id)).statusCode).toBe(403);
    expect((await open(officer, id)).statusCode).toBe(200);
    expect((await open(officer, id)).statusCode).toBe(200);
    expect(await notices(person)).toEqual([{ kind: 'emergency_opened' }]);
    const detail = await shown(officer, id);
    expect(detail).toMatchObject({ sharing: 'opened', person: { notes: 'a pacemaker' } });
    expect(detail.story.filter(({ event }) => event === 'open')).toHaveLength(1);
    expect((await shown(other, id)).sharing).toBe('closed');
    expect(await history(caller, person)).toMatchObject([
      { kind: 'contact_opened', purpose: 'emergency' },
      { kind: 'contact_opened', purpose: 'emergency' },
    ]);
    await ask(caller, 'POST', `/sos/${id}/false-alarm`, { reason: null });
    expect(await shown(officer, id)).toMatchObject({ sharing: 'closed', person: null });
    expect((await open(officer, id)).json()).toMatchObject({ code: 'emergency.over' });
  });
});
