import { accountsRows } from '@yilian/accounts';
import { type Estimate, type Problem, type SubsidyRuleList } from '@yilian/contracts';
import { addDays, localDate, newId } from '@yilian/kernel';
import { capacityRows, CapacityModule } from '@yilian/capacity';
import { peopleConstraints, peopleRows } from '@yilian/people';
import { type Principal } from '@yilian/platform';
import { providersRows } from '@yilian/providers';
import {
  askApi,
  familyAccount,
  officerOf,
  kitchen,
  olderPersonOf,
  PlainTokens,
  TEST_TOWN,
  testStack,
  type TestStack,
  tokenOf,
} from '@yilian/testing';
import { subsidiesConstraints, SubsidiesHttpModule, subsidiesRows } from './index';

describe('subsidies', () => {
  let stack: TestStack;
  let family: Principal;
  let person: string;
  let service: string;
  let today: string;
  const officer = officerOf(null);

  beforeAll(async () => {
    stack = await testStack({
      rows: [...accountsRows, ...capacityRows, ...peopleRows, ...providersRows, ...subsidiesRows],
      constraints: [...peopleConstraints, ...subsidiesConstraints],
      imports: [PlainTokens, CapacityModule, SubsidiesHttpModule],
      http: true,
    });
    today = localDate((await stack.database.now()).getTime(), stack.config.process.CITY_TIME_ZONE);
    family = await familyAccount(stack);
    person = await olderPersonOf(stack, family, 3);
    await stack.database.query('UPDATE older_person SET categories = ? WHERE id = ?', [
      '["low_income"]',
      person,
    ]);
    service = await kitchen(stack, addDays(today, 1), 5);
    await stack.database.query(
      'UPDATE service SET price_fen = 1200, price_to_fen = 1500, price_includes = ? WHERE id = ?',
      ['["meals"]', service],
    );
  });
  afterAll(async () => stack.close());
  afterEach(async () => stack.database.query('DELETE FROM subsidy_rule'));

  const send = async <Body>(
    who: Principal | string | undefined,
    method: 'GET' | 'POST',
    url: string,
    payload?: object,
  ) => {
    const token = typeof who === 'object' ? tokenOf(who) : (who ?? null);
    return askApi<Body>(stack, token, { method, url, payload });
  };
  const lunches = (days: number) => ({
    by: 'dates',
    kind: 'meal',
    dates: Array.from({ length: days }, (_, day) => ({ date: addDays(today, day + 1), quantity: 1 })),
  });
  const lowIncome = { categories: ['low_income'], ageMin: null, levelMin: null, towns: [] };
  const rule = (extra: object = {}) => ({
    ...{ code: 'meal-support', kind: 'meal', gives: { basis: 'per_unit', fen: 600 }, who: lowIncome },
    ...{ cap: null, oneOf: null, from: today, until: null, source: 'a test', demo: true, follows: 0 },
    name: { zh: '助餐补贴', en: 'Meal subsidy' },
    howTo: { zh: '到社区申请', en: 'Apply at the community' },
    ...extra,
  });
  const added = async (extra: object = {}): Promise<{ id: string; version: number }> =>
    (await send<{ id: string; version: number }>(officer, 'POST', '/v1/subsidy-rules', rule(extra))).body;
  const estimated = async (extra: object, who?: Principal | string) =>
    send<Estimate & Problem>(who, 'POST', '/v1/estimates', { units: lunches(2), ...extra });

  it('tells everybody what a service costs, from the lowest to the highest price', async () => {
    const { status, body } = await estimated({ serviceId: service });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      price: { amount: { fromFen: 1_200, toFen: 1_500 }, unit: 'portion', basis: 'service' },
      oneOff: { fromFen: 2_400, toFen: 3_000 },
      ownShare: { fromFen: 2_400, toFen: 3_000 },
      note: { zh: '这是估算，以合同为准。' },
    });
  });

  it('shows a subsidy that depends on what nobody has told, and takes it off once it is told', async () => {
    await added();
    const open = await estimated({ serviceId: service });
    expect(open.body).toMatchObject({
      subsidies: [{ certain: false, demo: true, ruleVersion: 1 }],
      ownShare: { fromFen: 2_400 },
    });
    const told = await estimated({ serviceId: service, person: { categories: ['low_income'] } });
    expect(told.body).toMatchObject({ subsidies: [{ certain: true }], ownShare: { fromFen: 1_200 } });
  });

  it('says null where no price is published', async () => {
    const unknown = await kitchen(stack, addDays(today, 1), 5);
    const { body } = await estimated({ serviceId: unknown });
    expect(body).toMatchObject({ price: { amount: null, basis: 'unknown' }, ownShare: null, oneOff: null });
  });

  it('takes the prices of the town, else of the city, where no service is named', async () => {
    const ofTown = async (townCode: string | null) => (await estimated({ person: { townCode } })).body.price;
    expect(await ofTown(TEST_TOWN)).toMatchObject({
      amount: { fromFen: 1_200, toFen: 1_500 },
      basis: 'town',
    });
    expect(await ofTown('441900009')).toMatchObject({ amount: { fromFen: 1_200 }, basis: 'city' });
    const { body } = await estimated({ units: { ...lunches(1), kind: 'home_care' } });
    expect(body.price).toEqual({ amount: null, unit: 'hour', basis: 'unknown' });
  });

  it('reads the record of a person for who may ask for them, and writes the look down', async () => {
    await added();
    const { body } = await estimated({ serviceId: service, olderPersonId: person }, family);
    expect(body).toMatchObject({ subsidies: [{ certain: true }], ownShare: { fromFen: 1_200 } });
    const looks = await stack.database.query(
      "SELECT actor_id, object_id FROM audit_entry WHERE action = 'subsidies.person-estimated'",
    );
    expect(looks).toEqual([{ actor_id: family.accountId, object_id: person }]);
  });

  it('tells strangers nothing of a person, and asks who somebody is', async () => {
    const stranger = await familyAccount(stack);
    const foreign = await estimated({ olderPersonId: person }, stranger);
    const missing = await estimated({ olderPersonId: newId() }, stranger);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'common.not-found']);
    expect([missing.status, missing.body.code]).toEqual([404, 'common.not-found']);
    for (const nobody of [undefined, 'worthless']) {
      const { status, body } = await estimated({ olderPersonId: person }, nobody);
      expect([status, body.code]).toEqual([401, 'common.signed-out']);
    }
    const manager = { ...stranger, role: 'provider_manager' as const };
    expect((await estimated({ olderPersonId: person }, manager)).status).toBe(404);
  });

  it('refuses a service that is not there or of another kind', async () => {
    expect((await estimated({ serviceId: newId() })).status).toBe(404);
    const { status, body } = await estimated({
      serviceId: service,
      units: { ...lunches(1), kind: 'day_care' },
    });
    expect([status, body.code]).toEqual([422, 'subsidies.other-kind']);
  });

  it('is a list by date: a new version follows and is never run over', async () => {
    await added();
    const tomorrow = addDays(today, 1);
    await added({ follows: 1, from: tomorrow, gives: { basis: 'per_unit', fen: 700 } });
    const list = async (on: string) =>
      (await send<SubsidyRuleList>(undefined, 'GET', `/v1/subsidy-rules?on=${on}`)).body.rules;
    expect(await list(today)).toMatchObject([{ version: 1, until: today, givesText: { zh: '每份 6 元' } }]);
    expect(await list(tomorrow)).toMatchObject([{ version: 2, until: null, givesText: { zh: '每份 7 元' } }]);
    const late = await send<Problem>(officer, 'POST', '/v1/subsidy-rules', rule({ follows: 1 }));
    expect([late.status, late.body.code]).toEqual([409, 'subsidies.rule-changed']);
    // One lunch under each version.
    await added({ code: 'other', who: { ...lowIncome, categories: ['disabled'] } });
    const { body } = await estimated({
      units: { by: 'dates', kind: 'meal', dates: [today, tomorrow].map((date) => ({ date, quantity: 1 })) },
      serviceId: service,
      person: { categories: ['low_income'] },
    });
    expect(body.subsidies.map(({ ruleVersion, amount }) => [ruleVersion, amount?.fromFen])).toEqual([
      [1, 600],
      [2, 700],
    ]);
  });

  it('has one next version, however many are added at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () => send<Problem>(officer, 'POST', '/v1/subsidy-rules', rule())),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'subsidies.rule-changed')).toHaveLength(5);
  });

  it('ends once and no later than was said, and writes down who did it', async () => {
    const { id } = await added();
    const end = async (until: string) =>
      send<Problem>(officer, 'POST', `/v1/subsidy-rules/${id}/ending`, { until });
    expect((await end(addDays(today, -1))).body.code).toBe('subsidies.in-the-past');
    expect((await end(addDays(today, 3))).status).toBe(200);
    expect((await end(addDays(today, 9))).body.code).toBe('subsidies.ended-already');
    const acts = await stack.database.query(
      'SELECT action, actor_id FROM audit_entry WHERE object_id = ? ORDER BY id',
      [id],
    );
    expect(acts).toEqual(
      ['subsidies.rule-added', 'subsidies.rule-ended'].map((action) => ({
        action,
        actor_id: officer.accountId,
      })),
    );
    expect(
      (await send(officer, 'POST', `/v1/subsidy-rules/${newId()}/ending`, { until: today })).status,
    ).toBe(404);
  });

  it('lets only officers of the city write rules, and none for yesterday', async () => {
    expect((await send(family, 'POST', '/v1/subsidy-rules', rule())).status).toBe(403);
    const yesterday = await send<Problem>(
      officer,
      'POST',
      '/v1/subsidy-rules',
      rule({ from: addDays(today, -1) }),
    );
    expect([yesterday.status, yesterday.body.code]).toEqual([422, 'subsidies.in-the-past']);
    const wrong = rule({ kind: null, until: addDays(today, -2) });
    const { body } = await send<Problem>(officer, 'POST', '/v1/subsidy-rules', wrong);
    expect(body.fieldErrors?.map(({ pointer }) => pointer)).toEqual(['/kind', '/until']);
  });
});
