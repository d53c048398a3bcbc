import {
  type MessagePage,
  type RequestView,
  type WelfareCheckList,
  type WelfareCheckView,
} from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { eventually, MealStage, TEST_TOWN } from '@yilian/testing';
import { OpenWelfareCheck } from './open-welfare-check/open-welfare-check.job';
import { CallForWelfare } from './steps/call-for-welfare.use-case';

type Lunch = Awaited<ReturnType<MealStage['lunch']>>;
const FINDING = { outcome: 'well_at_home', note: 'was asleep' };

describe('a meal that was not received', () => {
  let stage: MealStage;
  let serviceId: string;
  let manager: string;
  const officers = { town: newId(), city: newId() };
  const tokens = {
    town: `town_officer.${officers.town}..${TEST_TOWN}`,
    city: `city_officer.${officers.city}..`,
    elsewhere: `town_officer.${newId()}..441900004`,
  };

  beforeAll(async () => {
    stage = await MealStage.begins({
      'emergency.welfare': { climbSeconds: [0.5, 1], repeatSeconds: 0.5, dueSeconds: 60 },
    });
    for (const [role, id, area] of [
      ['town_officer', officers.town, TEST_TOWN],
      ['city_officer', officers.city, 'city'],
    ] as const) {
      await stage.stack.database.query(
        "INSERT INTO account (id, login, password_hash, role) VALUES (?, ?, 'x', ?)",
        [id, role, role],
      );
      await stage.stack.database.query(
        'INSERT INTO duty (id, area_code, account_id, from_at) VALUES (?, ?, ?, now(3))',
        [newId(), area, id],
      );
    }
    ({ serviceId, manager } = await stage.kitchen(40));
  });
  afterAll(async () => stage.close());

  /** Lunches of some people, on the way. */
  const lunches = async (...categories: readonly ('lives_alone' | 'empty_nest')[]): Promise<Lunch[]> => {
    const kitchen = await stage.kitchen();
    ({ serviceId, manager } = kitchen);
    const booked: Lunch[] = [];
    for (const one of categories) booked.push(await stage.lunch(serviceId, { categories: [one] }));
    await stage.cutOff(serviceId);
    return booked;
  };
  const checksOf = async ({ requestId }: Lunch): Promise<{ id: string; state: string; step: number }[]> =>
    stage.stack.database.query('SELECT id, state, step FROM welfare_check WHERE request_id = ?', [requestId]);
  const opened = async (lunch: Lunch): Promise<string> =>
    (await eventually('it is opened', async () => (await checksOf(lunch))[0])).id;
  const messages = async (token: string, { requestId }: Lunch): Promise<string[]> => {
    const { body } = await stage.ask<MessagePage>(token, 'GET', '/v1/me/messages?limit=100');
    return body.items.filter((one) => one.requestId === requestId).map(({ template }) => template);
  };
  const familyOf = ({ familyId }: Lunch): string => `family.${familyId}..`;
  const path = (id: string, what = ''): string => `/v1/welfare-checks/${id}${what}`;

  it('opens one check for who lives alone, tells the family first and climbs to town and city', async () => {
    const [lunch] = (await lunches('lives_alone')) as [Lunch];
    const said = await Promise.all([1, 2, 3].map(async () => stage.says(manager, lunch, 'not_opened')));
    expect(said.map(({ body }) => body.state)).toEqual(['not_opened', 'not_opened', 'not_opened']);
    const id = await opened(lunch);
    await eventually('town and city hear of it', async () => {
      const [town, city] = [await messages(tokens.town, lunch), await messages(tokens.city, lunch)];
      return town.includes('welfare-called') && city.includes('welfare-called');
    });
    expect(await messages(familyOf(lunch), lunch)).toContain('welfare-opened');
    const handler = stage.stack.app.get(OpenWelfareCheck, { strict: false });
    const { id: deliveryId } = await stage.deliveryOf(lunch);
    const again = { payload: { deliveryId } } as Parameters<OpenWelfareCheck['handle']>[1][number];
    await stage.stack.work.write(async (tx) => handler.handle(tx, [again, again]));
    expect(await checksOf(lunch)).toHaveLength(1);
    await stage.ask(tokens.town, 'POST', path(id, '/acknowledgement'));
    const { body } = await stage.ask<WelfareCheckView>(tokens.town, 'GET', path(id));
    expect(body).toMatchObject({
      state: 'acknowledged',
      mine: true,
      nextStepAt: null,
      delivery: 'not_opened',
    });
    expect(body.story.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['open', 'call', 'acknowledge']),
    );
  });

  it('opens none for who has company: the family is told', async () => {
    const [lunch] = (await lunches('empty_nest')) as [Lunch];
    await stage.says(manager, lunch, 'not_delivered', { reason: 'weather' });
    await eventually('the family is told', async () =>
      (await messages(familyOf(lunch), lunch)).includes('meal-not-received'),
    );
    expect(await checksOf(lunch)).toEqual([]);
    expect(await messages(familyOf(lunch), lunch)).not.toContain('booking-missed');
  });

  it('has one owner, who closes it with what was found; the family reads it in the story of the booking', async () => {
    const [lunch] = (await lunches('lives_alone')) as [Lunch];
    await stage.says(manager, lunch, 'not_opened');
    const id = await opened(lunch);
    expect(await stage.ask(tokens.elsewhere, 'GET', path(id))).toMatchObject({ status: 404 });
    expect(await stage.ask(tokens.elsewhere, 'POST', path(id, '/acknowledgement'))).toMatchObject({
      status: 404,
    });
    expect(await stage.ask(tokens.town, 'POST', path(id, '/closing'), FINDING)).toMatchObject({
      body: { code: 'emergency.check-nobody-owns' },
    });
    const [one, other] = await Promise.all(
      [tokens.town, tokens.city].map(async (token) => stage.ask(token, 'POST', path(id, '/acknowledgement'))),
    );
    expect([one!.status, other!.status].sort()).toEqual([200, 409]);
    const [owner, stranger] = one!.status === 200 ? [tokens.town, tokens.city] : [tokens.city, tokens.town];
    expect(await stage.ask(owner, 'POST', path(id, '/closing'), { outcome: 'well_at_home' })).toMatchObject({
      status: 400,
    });
    expect(await stage.ask(stranger, 'POST', path(id, '/closing'), FINDING)).toMatchObject({
      body: { code: 'emergency.check-not-yours' },
    });
    expect(await stage.ask(owner, 'POST', path(id, '/closing'), FINDING)).toMatchObject({
      body: { state: 'closed' },
    });
    const { body: list } = await stage.ask<WelfareCheckList>(tokens.city, 'GET', '/v1/welfare-checks');
    expect(list.items.map((check) => check.id)).not.toContain(id);
    const { body: view } = await stage.ask<RequestView>(
      familyOf(lunch),
      'GET',
      `/v1/requests/${lunch.requestId}`,
    );
    const told = view.timeline.map(({ text }) => text.zh).join('；');
    expect(told).toContain('没有人开门');
    expect(told).toContain('长者在家，平安');
    expect(told).not.toContain('asleep');
  });

  it('climbs on when its work got lost, and takes a step once however often its work arrives', async () => {
    const [lunch] = (await lunches('lives_alone')) as [Lunch];
    await stage.says(manager, lunch, 'not_opened');
    const id = await opened(lunch);
    await eventually('its work gets lost', async () =>
      stage.stack.work.write(async (tx) => {
        const lost = await tx.execute(
          "DELETE FROM work_item WHERE aggregate_id = ? AND job = 'emergency.climb-welfare' AND state = 'queued'",
          [id],
        );
        return lost > 0;
      }),
    );
    const step = async (): Promise<number> => (await checksOf(lunch))[0]!.step;
    const before = await step();
    await eventually('the second pair of eyes climbs', async () => (await step()) > before, 20_000);
    const call = stage.stack.app.get(CallForWelfare, { strict: false });
    await stage.stack.work.write(async (tx) => {
      const [row] = await tx.query<{ step: number }>(
        'SELECT step FROM welfare_check WHERE id = ? FOR UPDATE',
        [id],
      );
      await call.after(tx, id, row!.step);
      await call.after(tx, id, row!.step);
      const [now] = await tx.query<{ step: number }>('SELECT step FROM welfare_check WHERE id = ?', [id]);
      expect(now!.step - row!.step).toBe(1);
    });
    await stage.ask(tokens.town, 'POST', path(id, '/acknowledgement'));
  });
});
