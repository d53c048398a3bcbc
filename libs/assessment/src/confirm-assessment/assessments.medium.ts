import {
  AccountsHttpModule,
  AccountsModule,
  accountsRows,
  AreaStore,
  CreateAccounts,
} from '@yilian/accounts';
import {
  AbilityItem,
  type AssessmentReport,
  type AssessmentTasks,
  type PersonAssessments,
  RiskEvent,
  type Role,
} from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import {
  CreateOlderPersons,
  peopleConstraints,
  PeopleHttpModule,
  PeopleModule,
  peopleRows,
} from '@yilian/people';
import { testStack, type TestStack } from '@yilian/testing';
import {
  AssessmentPersonalData,
  assessmentConstraints,
  AssessmentHttpModule,
  AssessmentModule,
  assessmentRows,
  assessmentSchedules,
} from '../index';

const password = 'green kettle on sunday';
const HERE = '440000001';
const THERE = '440000002';
const [Remind] = assessmentSchedules;
const most = (code: AbilityItem): number => {
  if (['aggression', 'depression'].includes(code)) return 1;
  if (['consciousness', 'sight', 'hearing'].includes(code)) return 2;
  return ['stairs', 'transport'].includes(code) ? 3 : 4;
};
const able = {
  items: Object.fromEntries(AbilityItem.options.map((code) => [code, most(code)])),
  coma: false,
  dementia: false,
  mentalDisorder: false,
  riskEvents: Object.fromEntries(RiskEvent.options.map((event) => [event, 0])),
};

interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body & { readonly code?: string };
}
/** Somebody with a token who can call the API. */
interface Caller {
  readonly id: string;
  call<Body>(method: 'GET' | 'POST' | 'PUT' | 'PATCH', url: string, payload?: object): Promise<Answer<Body>>;
}
interface Changed {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

describe('ability assessments', () => {
  let stack: TestStack;
  let counter = 0;
  let [first, second, elsewhere]: Caller[] = [];
  let today: string;

  beforeAll(async () => {
    stack = await testStack({
      rows: [...accountsRows, ...peopleRows, ...assessmentRows],
      constraints: [...peopleConstraints, ...assessmentConstraints],
      imports: [
        ...[AccountsModule, AccountsHttpModule, PeopleModule, PeopleHttpModule],
        ...[AssessmentModule, AssessmentHttpModule],
      ],
      http: true,
    });
    const unknown = { parentCode: '4400', lng: null, lat: null, population: null };
    await stack.work.write(async (tx) =>
      stack.app.get(AreaStore).put(tx, [
        { code: HERE, kind: 'town', nameZh: '甲镇', nameEn: 'First Town', ...unknown },
        { code: THERE, kind: 'town', nameZh: '乙镇', nameEn: 'Second Town', ...unknown },
      ]),
    );
    first = await caller('town_officer', HERE);
    second = await caller('city_officer');
    elsewhere = await caller('town_officer', THERE);
    // The city's day: the stack's clock is in its zone.
    today = new Intl.DateTimeFormat('sv-SE', { timeZone: stack.config.process.CITY_TIME_ZONE }).format(
      await stack.database.now(),
    );
  });
  afterAll(async () => stack.close());

  const caller = async (role: Role, townCode: string | null = null): Promise<Caller> => {
    const login = `assessor${(counter += 1)}`;
    const providerId = role === 'provider_manager' ? newId() : null;
    const [id] = await stack.app
      .get(CreateAccounts)
      .execute([{ login, password, role, townCode, providerId, displayName: `Assessor ${counter}` }]);
    const signedIn = await stack.app.inject({
      method: 'POST',
      url: '/v1/sessions',
      payload: { login, password },
    });
    const authorization = `Bearer ${signedIn.json<{ accessToken: string }>().accessToken}`;
    return {
      id: id!,
      call: async <Body>(
        method: 'GET' | 'POST' | 'PUT' | 'PATCH',
        url: string,
        payload?: object,
      ): Promise<Answer<Body>> => {
        const { statusCode: status, body } = await stack.app.inject({
          method,
          url: `/v1/${url}`,
          headers: { authorization, ...(method === 'POST' ? { 'idempotency-key': newId() } : {}) },
          ...(payload ? { payload } : {}),
        });
        return { status, body: JSON.parse(body) as Body & { code?: string } };
      },
    };
  };
  const personOf = async (guardian: Caller, level: 1 | null = null): Promise<string> => {
    const [id] = await stack.app.get(CreateOlderPersons).execute([
      {
        contact: { name: '测试长者', phone: '13800000003', address: '3 Invented Road' },
        ...{ townCode: HERE, communityCode: null, point: null, sex: 'female', birthYear: 1941, notes: '' },
        ...{
          abilityLevel: level,
          assessedOn: level === null ? null : '2026-01-15',
          categories: [],
          needs: [],
        },
        guardian: { accountId: guardian.id, relation: 'child' },
      },
    ]);
    return id!;
  };
  const of = (person: string, id = '', act = '') =>
    ['older-persons', person, 'assessments', id, act].filter(Boolean).join('/');
  const started = async (person: string, change: object = {}): Promise<Changed> => {
    const wish = { reason: 'routine', assessedOn: today, ...change };
    const { status, body } = await first!.call<Changed>('POST', of(person), wish);
    expect(status).toBe(201);
    return body;
  };
  const filled = async (person: string, answers: object = able): Promise<Changed> => {
    const { id } = await started(person);
    const sheet = { version: 1, reason: 'routine', assessedOn: today, answers };
    const { status, body } = await first!.call<Changed>('PUT', of(person, id, 'answers'), sheet);
    expect(status).toBe(200);
    return body;
  };
  const entered = async (person: string, answers: object = able): Promise<Changed> => {
    const { id, version } = await filled(person, answers);
    const { status, body } = await first!.call<Changed>('POST', of(person, id, 'entry'), { version });
    expect(status).toBe(200);
    return body;
  };
  const confirmed = async (person: string, answers: object = able): Promise<Changed> => {
    const { id, version } = await entered(person, answers);
    const { status, body } = await second!.call<Changed>('POST', of(person, id, 'confirmation'), { version });
    expect(status).toBe(200);
    return body;
  };
  const known = async (by: Caller, person: string) =>
    (await by.call<PersonAssessments>('GET', of(person))).body;
  const facts = async (person: string, type: string) =>
    (
      await stack.database.query<{ payload: string }>('SELECT payload FROM outbox_fact WHERE type = ?', [
        type,
      ])
    )
      .map(({ payload }) => JSON.parse(payload) as { olderPersonId: string })
      .filter(({ olderPersonId }) => olderPersonId === person);

  it('count for nothing until a second assessor confirms, and then for the person and its family', async () => {
    const family = await caller('family');
    const person = await personOf(family, 1);
    const { id, version } = await entered(person);
    expect(await known(family, person)).toMatchObject({
      ...{ level: 1, levelSource: 'stated', due: 'not_assessed', underWay: null, history: [] },
    });
    expect((await family.call('GET', of(person, id))).status).toBe(404);
    await second!.call('POST', of(person, id, 'confirmation'), { version });
    const inAYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
    expect(await known(family, person)).toMatchObject({
      ...{ level: 0, levelSource: 'assessed', assessedOn: today, due: 'current', dueOn: inAYear },
      history: [{ id, state: 'confirmed', level: 0 }],
    });
    const { body: shown } = await family.call<object>('GET', `older-persons/${person}`);
    expect(shown).toMatchObject({ abilityLevel: 0, assessedOn: today, levelAssessed: true, version: 2 });
    expect(await facts(person, 'people.level-changed.v1')).toMatchObject([{ from: 1, to: 0 }]);
  });

  it('are never confirmed by the one who entered them, however it is tried', async () => {
    const person = await personOf(await caller('family'));
    const { id, version } = await entered(person);
    const own = await first!.call('POST', of(person, id, 'confirmation'), { version });
    expect([own.status, own.body.code]).toEqual([403, 'assessment.same-assessor']);
    await expect(
      stack.work.write(async (tx) =>
        tx.execute('UPDATE ability_assessment SET second_by = entered_by WHERE id = ?', [id]),
      ),
    ).rejects.toThrow('ability_assessment_two');
    expect((await known(first!, person)).levelSource).toBeNull();
  });

  it('are confirmed once, however many assessors confirm at once', async () => {
    const person = await personOf(await caller('family'));
    const { id, version } = await entered(person);
    const rivals = [second!, await caller('town_officer', HERE), await caller('town_officer', HERE)];
    const answers = await Promise.all(
      rivals.map(async (one) => one.call('POST', of(person, id, 'confirmation'), { version })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await facts(person, 'people.level-changed.v1')).toHaveLength(1);
  });

  it('go back with a note, are corrected by their author and entered again', async () => {
    const person = await personOf(await caller('family'));
    const { id, version } = await entered(person);
    const back = { version, note: '请再看行走一项' };
    const returned = await second!.call<Changed>('POST', of(person, id, 'return'), back);
    expect(returned.body.state).toBe('returned');
    const report = await first!.call<AssessmentReport>('GET', of(person, id));
    expect(report.body).toMatchObject({ note: back.note, actions: ['edit', 'enter', 'discard'] });
    const sheet = { reason: 'routine', assessedOn: today, answers: { ...able, dementia: true } };
    const late = { version, ...sheet };
    expect((await first!.call('PUT', of(person, id, 'answers'), late)).body.code).toBe(
      'assessment.changed-meanwhile',
    );
    const fresh = { version: returned.body.version, ...sheet };
    expect((await second!.call('PUT', of(person, id, 'answers'), fresh)).body.code).toBe(
      'assessment.not-yours',
    );
    const saved = await first!.call<Changed>('PUT', of(person, id, 'answers'), fresh);
    const again = await first!.call<Changed>('POST', of(person, id, 'entry'), {
      version: saved.body.version,
    });
    const done = { version: again.body.version };
    expect((await second!.call('POST', of(person, id, 'confirmation'), done)).status).toBe(200);
    expect(await known(first!, person)).toMatchObject({ level: 1 });
  });

  it('are one at a time for a person, however many are begun at once', async () => {
    const person = await personOf(await caller('family'));
    const wish = { reason: 'first', assessedOn: today };
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () => first!.call('POST', of(person), wish)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    const { underWay } = await known(first!, person);
    const discarded = await second!.call('POST', of(person, underWay!.id, 'discarding'), { version: 1 });
    expect(discarded.status).toBe(200);
    await started(person);
  });

  it('say everything that is missing at once, and cannot be of tomorrow', async () => {
    const person = await personOf(await caller('family'));
    const { id, version } = await started(person);
    const empty = await first!.call<{ fieldErrors: object[] }>('POST', of(person, id, 'entry'), { version });
    expect([empty.status, empty.body.fieldErrors.length]).toEqual([422, 34]);
    const { body: draft } = await first!.call<AssessmentReport>('GET', of(person, id));
    expect(draft.result).toBeNull();
    const other = await personOf(await caller('family'));
    const future = { reason: 'first', assessedOn: '2099-01-01' };
    expect((await first!.call('POST', of(other), future)).status).toBe(422);
  });

  it('replace the one before, which stays as history and is not reminded of any more', async () => {
    const family = await caller('family');
    const person = await personOf(family);
    const before = await confirmed(person);
    const disordered = { ...able, mentalDisorder: true, riskEvents: { ...able.riskEvents, fall: 2 } };
    const after = await confirmed(person, disordered);
    expect((await known(family, person)).history).toMatchObject([
      { id: after.id, state: 'confirmed', level: 2 },
      { id: before.id, state: 'superseded', level: 0 },
    ]);
    const { body } = await family.call<AssessmentReport>('GET', of(person, before.id));
    expect(body.result).toMatchObject({ total: 90, level: 0 });
    expect((await first!.call('POST', of(person), { reason: 'first', assessedOn: today })).status).toBe(422);
    await stack.work.write(async (tx) =>
      tx.execute('UPDATE ability_assessment SET due_on = ? WHERE older_person_id = ?', [today, person]),
    );
    await stack.app.get(Remind).run();
    await stack.app.get(Remind).run();
    expect(await facts(person, 'assessment.due.v1')).toMatchObject([{ assessmentId: after.id }]);
  });

  it('leave the level to assessments once there was one', async () => {
    const family = await caller('family');
    const person = await personOf(family, 1);
    const restate = async (version: number, level: number) =>
      family.call('PATCH', `older-persons/${person}`, { version, abilityLevel: level, assessedOn: today });
    expect((await restate(1, 2)).status).toBe(200);
    await confirmed(person);
    expect((await restate(3, 3)).body.code).toBe('people.level-assessed');
    expect((await restate(3, 0)).status).toBe(200);
  });

  it('are closed to strangers as if there were none, and to providers', async () => {
    const person = await personOf(await caller('family'));
    const { id, version } = await entered(person);
    const stranger = await caller('family');
    for (const one of [stranger, elsewhere!]) {
      expect((await one.call('GET', of(person))).status).toBe(404);
      expect((await one.call('GET', of(person, id))).status).toBe(404);
      expect((await one.call('GET', of(newId(), id))).status).toBe(404);
    }
    for (const act of ['entry', 'confirmation', 'discarding']) {
      expect((await elsewhere!.call('POST', of(person, id, act), { version })).status).toBe(404);
    }
    const other = await personOf(stranger);
    expect((await first!.call('GET', of(other, id))).status).toBe(404);
    const manager = await caller('provider_manager');
    expect((await manager.call('GET', of(person, id))).status).toBe(403);
    const rows = await elsewhere!.call<AssessmentTasks>('GET', 'assessment-tasks?show=due&limit=100');
    expect(rows.body.items).toEqual([]);
  });

  it('keep answers and notes unreadable in the tables, and write each look down', async () => {
    const family = await caller('family');
    const person = await personOf(family);
    const { id } = await confirmed(person, { ...able, dementia: true });
    await family.call('GET', of(person, id));
    const tables = ['ability_assessment', 'outbox_fact', 'audit_entry', 'idempotency_key'];
    const dump: string[] = [];
    for (const table of tables)
      dump.push(JSON.stringify(await stack.database.query('SELECT * FROM ??', [table])));
    expect(dump[0]).toContain(id);
    expect(dump.join('')).not.toMatch(/dementia|aggression|请再看行走一项|测试长者/);
    const looks = await stack.database.query<{ actor_id: string; detail: string }>(
      "SELECT actor_id, detail FROM audit_entry WHERE action = 'assessment.viewed' AND object_id = ?",
      [person],
    );
    expect(looks).toEqual([{ actor_id: family.id, detail: `{"assessmentId":"${id}"}` }]);
  });

  it('are in the copy of what is kept about a person, and lose answers and notes with them', async () => {
    const person = await personOf(await caller('family'));
    await confirmed(person);
    await started(person);
    const held = stack.app.get(AssessmentPersonalData);
    const copy = await stack.work.write(async (tx) => held.copy(tx, person));
    expect(copy).toHaveLength(2);
    expect(JSON.stringify(copy)).toContain('eating');
    await stack.work.write(async (tx) => held.erase(tx, person));
    const left = await stack.database.query(
      'SELECT state, answers_sealed AS answers, note_sealed AS note FROM ability_assessment WHERE older_person_id = ? ORDER BY state',
      [person],
    );
    expect(left).toEqual([
      { state: 'confirmed', answers: '', note: null },
      { state: 'discarded', answers: '', note: null },
    ]);
  });

  it('are listed for the assessors of the area: under way, and due', async () => {
    const person = await personOf(await caller('family'));
    const list = async (by: Caller, show: string) =>
      (await by.call<AssessmentTasks>('GET', `assessment-tasks?show=${show}&limit=100`)).body.items.filter(
        ({ olderPerson }) => olderPerson.id === person,
      );
    expect(await list(second!, 'due')).toMatchObject([
      { olderPerson: { name: '测***', masked: true }, due: 'not_assessed', underWay: null },
    ]);
    const { id } = await entered(person);
    expect(await list(second!, 'due')).toEqual([]);
    const [task] = await list(second!, 'under_way');
    expect(task).toMatchObject({ underWay: { id, state: 'entered' }, mine: false });
    expect(await list(first!, 'under_way')).toMatchObject([{ mine: true }]);
    await personOf(await caller('family'));
    await personOf(await caller('family'));
    const page = await first!.call<AssessmentTasks>('GET', 'assessment-tasks?show=due&limit=1');
    const next = await first!.call<AssessmentTasks>(
      'GET',
      `assessment-tasks?show=due&limit=1&after=${page.body.next!}`,
    );
    expect(next.body.items[0]!.olderPerson.id > page.body.items[0]!.olderPerson.id).toBe(true);
  });
});
