import { type AgainView } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type Principal } from '@yilian/platform';
import {
  askApi,
  daysAhead,
  familyAccount,
  olderPersonOf,
  requestStack,
  type TestStack,
  tokenOf,
} from '@yilian/testing';

describe('the same again', () => {
  let stack: TestStack;
  let family: Principal;
  let person: string;

  beforeAll(async () => {
    stack = await requestStack();
    family = await familyAccount(stack);
    person = await olderPersonOf(stack, family, 1);
  });
  afterAll(async () => stack.close());

  const ask = async (who: Principal, method: 'GET' | 'POST', url: string, payload?: object) =>
    askApi<AgainView & { id: string }>(stack, tokenOf(who), { method, url, payload });
  const sent = async (extra: object): Promise<string> => {
    const { status, body } = await ask(family, 'POST', '/v1/requests', { olderPersonId: person, ...extra });
    expect(status).toBe(201);
    return body.id;
  };
  const again = async (id: string, who = family) => ask(who, 'GET', `/v1/requests/${id}/again`);
  /** Moves what was asked for into the past. */
  const daysAgo = async (id: string, days: number): Promise<void> => {
    await stack.database.query(`UPDATE care_request SET units = REPLACE(units, ?, ?) WHERE id = ?`, [
      daysAhead(1),
      daysAhead(-days),
      id,
    ]);
  };
  const lunch = { kind: 'meal', portions: [{ date: daysAhead(1), meal: 'lunch', quantity: 2 }] };

  it('asks for the next day in the words of the first time, and can be sent as it is', async () => {
    const id = await sent({ ...lunch, needs: ['soft_diet'], notes: '门铃坏了' });
    await daysAgo(id, 3);
    const { body } = await again(id);
    expect(body).toMatchObject({
      kind: 'meal',
      olderPersonId: person,
      service: null,
      movedDays: 4,
      faults: [],
      content: { needs: ['soft_diet'], notes: '门铃坏了' },
    });
    expect(body.content.portions).toEqual([{ date: daysAhead(1), meal: 'lunch', quantity: 2 }]);
    const { content, kind, olderPersonId } = body;
    expect((await ask(family, 'POST', '/v1/requests', { ...content, kind, olderPersonId })).status).toBe(201);
  });

  it('remembers what a visit is for', async () => {
    const visit = { date: daysAhead(1), fromMinute: 480, toMinute: 720, durationMinutes: 60 };
    const id = await sent({ kind: 'home_care', task: '帮忙洗澡', skills: ['bathing'], visits: [visit] });
    const { body } = await again(id);
    expect(body.content).toMatchObject({ task: '帮忙洗澡', skills: ['bathing'], caregiverSex: 'any' });
    expect(body.content.visits![0]!.date).toBe(daysAhead(2));
  });

  it('asks whoever served it first, on the next day on which there is enough', async () => {
    const id = await sent(lunch);
    await daysAgo(id, 3);
    const [providerId, serviceId] = [newId(), newId()];
    await stack.database.query(
      "INSERT INTO provider (id, name, address, phone, town_code, state, light) VALUES (?, 'Test Kitchen', 'x', 'x', '441900003', 'active', 'open')",
      [providerId],
    );
    await stack.database.query(
      "INSERT INTO service (id, provider_id, kind, state, price_unit) VALUES (?, ?, 'meal', 'open', 'portion')",
      [serviceId, providerId],
    );
    await stack.database.query(
      `INSERT INTO offer (id, request_id, provider_id, service_id, hold_id, state, offer_rank, score, sent_at, expires_at)
       VALUES (?, ?, ?, ?, ?, 'accepted', 1, 1, now(3), now(3))`,
      [newId(), id, providerId, serviceId, newId()],
    );
    for (const [days, capacity] of [
      [1, 1],
      [2, 5],
      [3, 5],
    ] as const)
      await stack.database.query(
        "INSERT INTO capacity_slot (id, service_id, provider_id, kind, on_date, part, capacity) VALUES (?, ?, ?, 'meal', ?, 'lunch', ?)",
        [newId(), serviceId, providerId, daysAhead(days), capacity],
      );
    const { body } = await again(id);
    expect(body.service).toEqual({ id: serviceId, provider: 'Test Kitchen' });
    expect(body.content).toMatchObject({ serviceId, portions: [{ date: daysAhead(2) }] });
  });

  it('is nobody else’s', async () => {
    const id = await sent(lunch);
    const stranger = await familyAccount(stack);
    expect((await again(id, stranger)).status).toBe(404);
    expect((await again(newId(), stranger)).status).toBe(404);
  });

  it('keeps the notes of one relative from another', async () => {
    const id = await sent({ ...lunch, notes: '别告诉我姐姐' });
    const sister = await familyAccount(stack);
    await stack.database.query(
      `INSERT INTO family_link (id, account_id, older_person_id, relation, scopes, consented_at, valid_from)
       VALUES (?, ?, ?, 'child', '["ask","see"]', now(3), now(3))`,
      [newId(), sister.accountId, person],
    );
    const { status, body } = await again(id, sister);
    expect([status, body.content.notes]).toEqual([200, undefined]);
  });
});
