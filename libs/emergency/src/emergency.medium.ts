import { accountsRows, AccountsHttpModule, CreateAccounts } from '@yilian/accounts';
import { type MessagePage, type Role, type SosDetail, type SosLines, type SosView } from '@yilian/contracts';
import { dispatchRows } from '@yilian/dispatch';
import { newId } from '@yilian/kernel';
import {
  NotificationsHttpModule,
  NotificationsModule,
  notificationsHandlers,
  notificationsReactions,
  notificationsRows,
} from '@yilian/notifications';
import { CreateOlderPersons, peopleConstraints, peopleRows } from '@yilian/people';
import { REDIS, WorkModule } from '@yilian/platform';
import { qualityRows } from '@yilian/quality';
import { requestsRows } from '@yilian/requests';
import { eventually, idleHandlersExcept, TEST_TOWN, testStack, type TestStack } from '@yilian/testing';
import { toursRows } from '@yilian/tours';
import { type Redis } from 'ioredis';
import {
  emergencyHandlers,
  EmergencyHttpModule,
  EmergencyModule,
  EmergencyPersonalData,
  emergencyReactions,
  emergencyRows,
  emergencySchedules,
} from './index';
import { CallDuty } from './steps/call-duty.use-case';

const password = 'green kettle on sunday';
const ELSEWHERE = '441900004';
const idle = idleHandlersExcept('emergency', 'notifications');
type Answer<T = unknown> = Promise<{ readonly status: number; readonly body: T }>;

/** Somebody signed in, or the known device of somebody. */
interface Someone {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
}

describe('a call for help', () => {
  let stack: TestStack;
  let people = 0;
  let officers: Readonly<Record<'town' | 'city' | 'elsewhere', Someone>>;

  beforeAll(async () => {
    stack = await testStack({
      rows: [
        ...accountsRows,
        ...dispatchRows,
        ...emergencyRows,
        ...notificationsRows,
        ...peopleRows,
        ...qualityRows,
        ...requestsRows,
        ...toursRows,
      ],
      constraints: peopleConstraints,
      imports: [
        AccountsHttpModule,
        EmergencyHttpModule,
        NotificationsHttpModule,
        WorkModule.forWorker({
          imports: [EmergencyModule, NotificationsModule, idle.module],
          reactions: [emergencyReactions, notificationsReactions],
          handlers: [...emergencyHandlers, ...notificationsHandlers, ...idle.handlers],
          schedules: [...emergencySchedules],
        }),
      ],
      http: true,
      env: { WORK_LEASE_MS: '1500', LOG_LEVEL: 'silent' },
    });
    await rules({ climbSeconds: [0.4, 0.8], repeatSeconds: 0.4, phoneAfterSeconds: 30 });
    officers = {
      town: await signIn('town_officer', TEST_TOWN),
      city: await signIn('city_officer'),
      elsewhere: await signIn('town_officer', ELSEWHERE),
    };
    await duty(TEST_TOWN, officers.town.id);
    await duty('city', officers.city.id);
  });
  afterAll(async () => stack.close());

  const rules = async (value: object): Promise<void> => {
    await stack.database.query(
      `INSERT INTO setting_version (setting_key, version, valid_from, value, note) VALUES ('emergency.rules', 1, now(3), ?, '')`,
      [JSON.stringify(value)],
    );
  };
  const duty = async (area: string, accountId: string): Promise<void> => {
    await stack.database.query(
      'INSERT INTO duty (id, area_code, account_id, from_at) VALUES (?, ?, ?, now(3))',
      [newId(), area, accountId],
    );
  };
  const signIn = async (role: Role, townCode: string | null = null): Promise<Someone> => {
    people += 1;
    const login = `person${people}`;
    const account = { login, password, role, townCode, displayName: `Test Officer ${people}` };
    const [id] = await stack.app.get(CreateAccounts).execute([account]);
    const answer = await stack.app.inject({
      method: 'POST',
      url: '/v1/sessions',
      payload: { login, password },
    });
    const { accessToken } = answer.json<{ accessToken: string }>();
    return { id: id!, headers: { authorization: `Bearer ${accessToken}` } };
  };
  /** A family with an older person. */
  const family = async (): Promise<Someone & { readonly person: string }> => {
    const someone = await signIn('family');
    const person = newId();
    await stack.app.get(CreateOlderPersons).execute([
      {
        ...{ id: person, townCode: TEST_TOWN, communityCode: null, point: null, notes: 'a pacemaker' },
        ...{ sex: 'female', birthYear: 1940, abilityLevel: 2, assessedOn: '2026-01-01', categories: [] },
        needs: ['wheelchair'],
        contact: { name: 'Test Person', phone: '13800000001', address: 'Test Street 1' },
        guardian: { accountId: someone.id, relation: 'child' },
        agreesTo: ['emergency'],
      },
    ]);
    return { ...someone, person };
  };
  const ask = async <T>(
    who: { readonly headers: Readonly<Record<string, string>> },
    method: 'GET' | 'POST',
    url: string,
    payload?: object,
    key = newId(),
  ): Answer<T> => {
    const headers = { ...who.headers, ...(method === 'POST' ? { 'idempotency-key': key } : {}) };
    const answer = await stack.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.json<T>() };
  };
  const raise = async (who: Someone, body: object = {}, key = newId()): Promise<SosView> => {
    const { status, body: view } = await ask<SosView>(who, 'POST', '/v1/sos', body, key);
    expect(status).toBe(201);
    return view;
  };
  const acknowledge = async (who: Someone, id: string): Answer<{ code?: string }> =>
    ask(who, 'POST', `/v1/sos-alerts/${id}/acknowledgement`);
  const stateOf = async (id: string): Promise<unknown> => {
    const [row] = await stack.database.read('SELECT state, owner_id AS ownerId FROM sos_alert WHERE id = ?', [
      id,
    ]);
    return row;
  };
  const calledSteps = async (id: string): Promise<number> => {
    const [row] = await stack.database.read<{ n: number }>(
      'SELECT COUNT(DISTINCT step) AS n FROM sos_call WHERE alert_id = ?',
      [id],
    );
    return row!.n;
  };
  const messagesOf = async (who: Someone, alertId: string): Promise<string[]> => {
    const { body } = await ask<MessagePage>(who, 'GET', '/v1/me/messages?limit=100');
    return body.items.filter((one) => one.alertId === alertId).map(({ template }) => template);
  };

  it('is answered at once, and reaches officer and family', async () => {
    const caller = await family();
    const sister = await signIn('family');
    await stack.database.query(
      `INSERT INTO family_link (id, account_id, older_person_id, relation, scopes, consented_at, valid_from)
       VALUES (?, ?, ?, 'child', '["rate"]', now(3), now(3))`,
      [newId(), sister.id, caller.person],
    );
    const startedMs = performance.now();
    const view = await raise(caller, {
      place: { lng: 113.75, lat: 23.02, accuracyM: 20 },
      batteryPercent: 31,
    });
    expect(performance.now() - startedMs).toBeLessThan(300);
    expect(view).toMatchObject({
      state: 'raised',
      olderPersonId: caller.person,
      calledCount: 1,
      officer: null,
    });
    await eventually('both are told', async () => {
      const [officer] = await messagesOf(officers.town, view.id);
      return officer === 'sos-called' && (await messagesOf(sister, view.id)).includes('sos-raised');
    });
    expect(await messagesOf(caller, view.id)).toEqual([]);
    expect((await ask<SosView>(sister, 'GET', `/v1/sos/${view.id}`)).body.id).toBe(view.id);
    await ask(caller, 'POST', `/v1/sos/${view.id}/false-alarm`, {});
  });

  it('climbs, and is called again and again until somebody takes it over', async () => {
    const { id } = await raise(await family());
    await eventually('the city hears', async () => (await messagesOf(officers.city, id)).length > 0);
    await eventually('again and again', async () => (await calledSteps(id)) >= 5);
    expect((await acknowledge(officers.city, id)).status).toBe(200);
    const steps = await calledSteps(id);
    await eventually('the last step finds it taken', async () => {
      const left = await stack.database.read(
        "SELECT id FROM work_item WHERE aggregate_id = ? AND job = 'emergency.climb' AND state = 'queued'",
        [id],
      );
      return left.length === 0;
    });
    expect(await calledSteps(id)).toBe(steps);
  });

  it('takes a step once, however often its work arrives', async () => {
    const { id } = await raise(await family());
    const duty = stack.app.get(CallDuty, { strict: false });
    const steps = await stack.work.write(async (tx) => {
      const step = async (): Promise<number> => {
        const [row] = await tx.query<{ step: number }>('SELECT step FROM sos_alert WHERE id = ? FOR UPDATE', [
          id,
        ]);
        return row!.step;
      };
      const before = await step();
      await duty.after(tx, id, before);
      await duty.after(tx, id, before);
      return (await step()) - before;
    });
    expect(steps).toBe(1);
    await acknowledge(officers.town, id);
  });

  it('climbs on when Redis forgets everything', async () => {
    const { id } = await raise(await family());
    const redis = stack.app.get<Redis>(REDIS);
    await redis.del(await redis.keys(`*${stack.config.redis.QUEUE_PREFIX}*`));
    await eventually('the city hears', async () => (await messagesOf(officers.city, id)).length > 0, 20_000);
    await acknowledge(officers.town, id);
  });

  it('climbs on when its work got lost', async () => {
    const { id } = await raise(await family());
    await eventually('its work is stored', async () => {
      const [row] = await stack.database.read<{ n: number }>(
        "SELECT COUNT(*) AS n FROM work_item WHERE aggregate_id = ? AND job = 'emergency.climb'",
        [id],
      );
      return row!.n > 0;
    });
    await stack.work.write(async (tx) =>
      tx.execute("DELETE FROM work_item WHERE aggregate_id = ? AND job = 'emergency.climb'", [id]),
    );
    const before = await calledSteps(id);
    await eventually('the reconciler climbs', async () => (await calledSteps(id)) > before, 20_000);
    await acknowledge(officers.town, id);
  });

  it('has one owner, whoever else presses at the same moment', async () => {
    const caller = await family();
    const ids = new Set<string>();
    for (let round = 0; round < 5; round += 1) {
      const { id } = await raise(caller);
      ids.add(id);
      const [town, city] = await Promise.all([
        acknowledge(officers.town, id),
        acknowledge(officers.city, id),
      ]);
      expect([town.status, city.status].sort()).toEqual([200, 409]);
      const owner = town.status === 200 ? officers.town : officers.city;
      const other = town.status === 200 ? officers.city : officers.town;
      expect(await stateOf(id)).toEqual({ state: 'acknowledged', ownerId: owner.id });
      const closing = { summary: 'spoke on the phone' };
      expect((await ask(other, 'POST', `/v1/sos-alerts/${id}/closing`, closing)).body).toMatchObject({
        code: 'emergency.not-yours',
      });
      expect((await ask(owner, 'POST', `/v1/sos-alerts/${id}/closing`, {})).status).toBe(400);
      expect((await ask(owner, 'POST', `/v1/sos-alerts/${id}/closing`, closing)).status).toBe(200);
      expect(await stateOf(id)).toMatchObject({ state: 'closed' });
    }
    const { body } = await ask<SosLines>(officers.city, 'GET', '/v1/sos-alerts');
    expect(body.items.map(({ id }) => id).filter((id) => ids.has(id))).toEqual([]);
  });

  it('is one, however often and from however many devices it is pressed', async () => {
    const caller = await family();
    const key = newId();
    const views = await Promise.all([raise(caller, {}, key), raise(caller), raise(caller), raise(caller)]);
    const again = await raise(caller, {}, key);
    expect(new Set([...views, again].map(({ id }) => id)).size).toBe(1);
    const { body } = await ask<SosLines>(officers.town, 'GET', '/v1/sos-alerts');
    expect(body.items.filter(({ id }) => id === again.id)).toMatchObject([{ presses: 4 }]);
    await ask(caller, 'POST', `/v1/sos/${again.id}/false-alarm`, { reason: 'all is well' });
    expect((await raise(caller)).id).not.toBe(again.id);
  });

  it('needs no session on a known device, which may do nothing else', async () => {
    const caller = await family();
    const { body: known } = await ask<{ token: string }>(caller, 'POST', '/v1/me/devices');
    const device = { id: caller.id, headers: { 'x-device-token': known.token } };
    const { id } = await raise(device);
    expect((await ask<SosView>(device, 'GET', `/v1/sos/${id}`)).body.state).toBe('raised');
    for (const url of ['/v1/me', '/v1/me/messages']) expect((await ask(device, 'GET', url)).status).toBe(401);
    expect((await ask(device, 'POST', `/v1/sos/${id}/false-alarm`, {})).status).toBe(200);
    const [entry] = await stack.database.read(
      "SELECT actor_id AS actorId FROM audit_entry WHERE action = 'emergency.sos-raised' AND object_id = ?",
      [id],
    );
    expect(entry).toEqual({ actorId: caller.id });
    await stack.database.query("UPDATE account SET state = 'disabled' WHERE id = ?", [caller.id]);
    expect((await ask(device, 'POST', '/v1/sos', {})).status).toBe(401);
    const nobody = { headers: { 'x-device-token': 'x'.repeat(43) } };
    expect((await ask(nobody, 'POST', '/v1/sos', {})).status).toBe(401);
  });

  it('is opened to officers of the area only, and every look is written down', async () => {
    const caller = await family();
    const { id } = await raise(caller, {
      place: { lng: 113.75, lat: 23.02, accuracyM: 20 },
      batteryPercent: 31,
    });
    const { body } = await ask<SosDetail>(officers.town, 'GET', `/v1/sos-alerts/${id}`);
    expect(body).toMatchObject({
      person: { name: 'Test Person', phone: '13800000001', notes: 'a pacemaker', needs: ['wheelchair'] },
      place: { lng: 113.75, accuracyM: 20 },
      batteryPercent: 31,
      family: [{ relation: 'child' }],
    });
    const looks = await stack.database.read(
      "SELECT actor_id AS actorId FROM audit_entry WHERE action = 'emergency.contact-viewed' AND object_id = ?",
      [caller.person],
    );
    expect(looks).toEqual([{ actorId: officers.town.id }]);
    const stranger = await family();
    const foreign = [
      await ask(officers.elsewhere, 'GET', `/v1/sos-alerts/${id}`),
      await acknowledge(officers.elsewhere, id),
      await ask(officers.elsewhere, 'POST', `/v1/sos-alerts/${id}/closing`, { summary: 'x' }),
      await ask(officers.elsewhere, 'POST', `/v1/sos/${id}/false-alarm`, {}),
      await ask(stranger, 'GET', `/v1/sos/${id}`),
      await ask(stranger, 'POST', `/v1/sos/${id}/false-alarm`, {}),
      await ask(stranger, 'POST', '/v1/sos', { olderPersonId: caller.person }),
    ];
    expect(foreign.map(({ status }) => status)).toEqual(foreign.map(() => 404));
    expect((await ask<SosLines>(officers.elsewhere, 'GET', '/v1/sos-alerts')).body.items).toEqual([]);
    const stored = await stack.database.read<{ text: string }>(
      "SELECT CONCAT_WS(' ', place_sealed, summary_sealed) AS text FROM sos_alert WHERE id = ?",
      [id],
    );
    expect(stored[0]!.text).not.toContain('113.75');
    await ask(caller, 'POST', `/v1/sos/${id}/false-alarm`, {});
  });

  it('that names nobody is heard by the city', async () => {
    const nobody = await signIn('family');
    const { id } = await raise(nobody);
    const { body } = await ask<SosLines>(officers.town, 'GET', '/v1/sos-alerts');
    expect(body.items.map((line) => line.id)).not.toContain(id);
    expect((await ask<SosDetail>(officers.city, 'GET', `/v1/sos-alerts/${id}`)).body.person).toBeNull();
    expect((await acknowledge(officers.city, id)).status).toBe(200);
  });

  it('keeps the data of its person in use until it is over, is copied whole, then loses place and words', async () => {
    const caller = await family();
    const held = stack.app.get(EmergencyPersonalData);
    const isInUse = async () => stack.work.write(async (tx) => held.isInUse(tx, caller.person));
    const { id } = await raise(caller, {
      ...{ olderPersonId: caller.person, batteryPercent: 31 },
      place: { lng: 113.75, lat: 23.02, accuracyM: 20 },
    });
    expect(await isInUse()).toBe(true);
    await acknowledge(officers.town, id);
    const summary = 'a fall, now at home';
    await ask(officers.town, 'POST', `/v1/sos-alerts/${id}/closing`, { summary });
    expect(await isInUse()).toBe(false);
    const copy = await stack.work.write(async (tx) => held.copy(tx, caller.person));
    expect(copy).toHaveLength(1);
    expect(JSON.stringify(copy)).toContain(summary);
    expect(JSON.stringify(copy)).toContain('113.75');
    await stack.work.write(async (tx) => held.erase(tx, caller.person));
    const kept = await stack.database.read(
      `SELECT state, place_sealed AS place, summary_sealed AS summary, battery_percent AS battery
         FROM sos_alert WHERE id = ?`,
      [id],
    );
    expect(kept).toEqual([{ state: 'closed', place: null, summary: null, battery: null }]);
  });
});
