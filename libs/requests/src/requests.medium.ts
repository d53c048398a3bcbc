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
import { RequestNumbers } from './store/request-numbers.store';

interface Body {
  readonly id: string;
  readonly number: string;
  readonly code: string;
  readonly items: { id: string }[];
  readonly fieldErrors: { pointer: string }[];
}

describe('asking for a service', () => {
  let stack: TestStack;
  let family: Principal;
  let person: string;

  beforeAll(async () => {
    stack = await requestStack();
    family = await familyAccount(stack);
    person = await olderPersonOf(stack, family, 3);
  });
  afterAll(async () => stack.close());

  const send = async (who: Principal, method: 'GET' | 'POST', url: string, payload?: object) =>
    askApi<Body>(stack, tokenOf(who), { method, url, payload });
  const lunch = (olderPersonId: string) => ({
    kind: 'meal',
    olderPersonId,
    portions: [{ date: daysAhead(1), meal: 'lunch', quantity: 1 }],
  });
  const stay = (olderPersonId: string) => ({ kind: 'residential', olderPersonId, fromDate: daysAhead(3) });

  it('stores request, first event and fact together', async () => {
    const { status, body } = await send(family, 'POST', '/v1/requests', lunch(person));
    expect(status).toBe(201);
    const rows = await stack.database.read(
      `SELECT r.state, e.seq, f.type FROM care_request AS r JOIN request_event AS e ON e.request_id = r.id
         JOIN outbox_fact AS f ON f.aggregate_id = r.id WHERE r.id = ?`,
      [body.id],
    );
    expect(rows).toEqual([{ state: 'submitted', seq: 1, type: 'requests.submitted.v1' }]);
  });

  it('lets a person have one stay at a time, however many ask at once', async () => {
    const resident = await olderPersonOf(stack, family, 2);
    const answers = await Promise.all(
      Array.from({ length: 10 }, async () => send(family, 'POST', '/v1/requests', stay(resident))),
    );
    expect(answers.filter((one) => one.status === 201)).toHaveLength(1);
    expect(answers.filter((one) => one.body.code === 'requests.stay-asked-already')).toHaveLength(9);
  });

  it('draws another number when one is taken', async () => {
    const first = await send(family, 'POST', '/v1/requests', lunch(person));
    const draws = jest.spyOn(stack.app.get(RequestNumbers), 'draw').mockReturnValueOnce(first.body.number);
    const second = await send(family, 'POST', '/v1/requests', lunch(person));
    expect(second.status).toBe(201);
    expect(draws).toHaveBeenCalledTimes(2);
    expect(second.body.number).not.toBe(first.body.number);
    draws.mockRestore();
  });

  it('wants an assessment before a stay', async () => {
    const unknown = await olderPersonOf(stack, family, null);
    const { status, body } = await send(family, 'POST', '/v1/requests', stay(unknown));
    expect([status, body.code]).toEqual([409, 'requests.not-assessed']);
  });

  it('names all wrong fields at once', async () => {
    const { status, body } = await send(family, 'POST', '/v1/requests', {
      kind: 'day_care',
      olderPersonId: person,
      sessions: [
        { date: '2020-01-01', part: 'morning' },
        { date: '2020-01-02', part: 'morning' },
      ],
    });
    expect(status).toBe(400);
    expect(body.fieldErrors.map((one) => one.pointer)).toEqual(['/sessions/0/date', '/sessions/1/date']);
  });

  it('answers a stranger exactly as if there were nothing', async () => {
    const { body } = await send(family, 'POST', '/v1/requests', lunch(person));
    const stranger = await familyAccount(stack);
    const withoutId = (text: string): string => text.replace(/"correlationId":"[^"]+"/, '');
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/cancellation'],
    ] as const) {
      const payload = method === 'POST' ? { reason: 'mistake' } : undefined;
      const foreign = await send(stranger, method, `/v1/requests/${body.id}${path}`, payload);
      const missing = await send(stranger, method, `/v1/requests/${newId()}${path}`, payload);
      expect(foreign.status).toBe(404);
      expect(withoutId(foreign.text)).toBe(withoutId(missing.text));
    }
    expect((await send(stranger, 'POST', '/v1/requests', lunch(person))).status).toBe(404);
    expect((await send(stranger, 'GET', '/v1/requests')).body.items).toEqual([]);
  });

  it('tells the story of a request, and pages through many', async () => {
    const { body } = await send(family, 'POST', '/v1/requests', lunch(person));
    await send(family, 'POST', `/v1/requests/${body.id}/cancellation`, { reason: 'mistake' });
    const shown = await send(family, 'GET', `/v1/requests/${body.id}`);
    expect(shown.body).toMatchObject({
      state: 'cancelled',
      timeline: [{ text: { zh: '已取消' } }, { text: { zh: '已提交请求' } }],
    });
    const first = await send(family, 'GET', '/v1/requests?limit=2');
    const second = await send(family, 'GET', `/v1/requests?limit=2&after=${first.body.items[1]!.id}`);
    const ids = [...first.body.items, ...second.body.items].map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort().reverse()).toEqual(ids);
  });

  it('warns of a meal that somebody gets already, and takes the second one all the same', async () => {
    const meals = [0, 1].map((more) => `${daysAhead(20 + more)}.lunch`).join(',');
    const about = await olderPersonOf(stack, family, 1);
    const url = `/v1/older-persons/${about}/meal-overlaps?meals=${meals}`;
    expect((await send(family, 'GET', url)).body.items).toEqual([]);
    const wish = { ...lunch(about), portions: [{ date: daysAhead(20), meal: 'lunch', quantity: 1 }] };
    const first = (await send(family, 'POST', '/v1/requests', wish)).body;
    expect((await send(family, 'GET', url)).body.items).toEqual([
      ...[{ date: daysAhead(20), meal: 'lunch', quantity: 1, requestId: first.id, number: first.number }],
    ]);
    expect((await send(family, 'POST', '/v1/requests', wish)).status).toBe(201);
    expect((await send(await familyAccount(stack), 'GET', url)).status).toBe(404);
    expect((await send(family, 'GET', url.replace('lunch,', 'tea,'))).status).toBe(400);
  });
});
