import { type ProblemDetails, type DraftCheck, type DraftList, type DraftView } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type Principal } from '@yilian/platform';
import {
  askApi,
  type Reply,
  daysAhead,
  familyAccount,
  olderPersonOf,
  requestStack,
  type TestStack,
  tokenOf,
} from '@yilian/testing';
import { ForgetDrafts } from './forget-drafts/forget-drafts.job';

describe('drafts', () => {
  let stack: TestStack;
  let family: Principal;
  let stranger: Principal;
  let person: string;

  beforeAll(async () => {
    stack = await requestStack({
      filled: [
        `INSERT INTO setting_version (setting_key, version, valid_from, value)
         VALUES ('requests.drafts', 1, now(3), '{"perAccount": 3}')`,
      ],
    });
    [family, stranger] = [await familyAccount(stack), await familyAccount(stack)];
    person = await olderPersonOf(stack, family, 3);
  });
  afterAll(async () => stack.close());

  const ask = async <Body>(
    who: Principal,
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
    url: string,
    payload?: object,
    key = newId(),
  ) => askApi<Body>(stack, tokenOf(who), { method, url, payload, key });
  const portions = [{ date: daysAhead(1), meal: 'lunch', quantity: 1 }];
  const meal = (content: object = { portions }, version: number | null = null) => ({
    kind: 'meal',
    olderPersonId: person,
    step: 'check',
    content,
    version,
  });
  const keep = async (id: string, draft: object, who = family): Promise<Reply<DraftView>> =>
    ask<DraftView>(who, 'PUT', `/v1/drafts/${id}`, draft);
  const submit = async (draftId: string): Promise<Reply<{ id: string }>> =>
    ask(family, 'POST', '/v1/requests', { kind: 'meal', olderPersonId: person, portions, draftId });

  it('keep what is filled in at every step, whole or not, and nobody reads it in the table', async () => {
    const id = newId();
    const begun = await keep(id, { kind: 'meal', step: 'meal-days', content: { notes: '对花生过敏' } });
    expect([begun.status, begun.body.version, begun.body.olderPersonId]).toEqual([200, 1, null]);
    expect((await keep(id, meal({ portions, notes: '对花生过敏' }, 1))).body.version).toBe(2);
    const shown = await ask<DraftView>(family, 'GET', `/v1/drafts/${id}`);
    expect(shown.body.content).toEqual({ portions, notes: '对花生过敏' });
    const [row] = await stack.database.read<{ content_sealed: string }>(
      'SELECT content_sealed FROM request_draft WHERE id = ?',
      [id],
    );
    expect(row!.content_sealed).toMatch(/^v1\./);
    expect(JSON.stringify(row)).not.toContain('花生');
  });

  it('show both when two devices changed the same, and take the same words twice', async () => {
    const id = newId();
    await keep(id, meal());
    const here = meal({ notes: 'here' }, 1);
    expect((await keep(id, here)).body.version).toBe(2);
    // The answer was lost and the device asks again.
    expect((await keep(id, here)).body.version).toBe(2);
    const there = await keep(id, meal({ notes: 'there' }, 1));
    expect([there.status, there.body.code]).toEqual([412, 'requests.draft-changed']);
    expect((there.body.details as ProblemDetails).currentDraft).toMatchObject({
      version: 2,
      content: { notes: 'here' },
    });
  });

  it('have one first version, however many devices begin at once', async () => {
    const id = newId();
    const answers = await Promise.all(
      Array.from({ length: 10 }, async (_one, index) => keep(id, meal({ notes: `device ${index}` }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(412)]);
  });

  it('are nobody else’s: a stranger gets what a missing one gets', async () => {
    const id = newId();
    await keep(id, meal());
    for (const method of ['GET', 'DELETE'] as const)
      expect((await ask(stranger, method, `/v1/drafts/${id}`)).status).toBe(404);
    expect((await ask(stranger, 'POST', `/v1/drafts/${id}/validation`)).status).toBe(404);
    expect((await keep(id, { ...meal(), olderPersonId: null }, stranger)).status).toBe(404);
    expect((await keep(newId(), meal(), stranger)).status).toBe(404);
    expect((await ask<DraftList>(stranger, 'GET', '/v1/drafts')).body.drafts).toEqual([]);
    expect((await ask(family, 'GET', `/v1/drafts/${id}`)).status).toBe(200);
    // For nobody in particular yet: no link to a person stands between.
    const open = newId();
    await keep(open, { ...meal(), olderPersonId: null });
    expect((await ask(stranger, 'GET', `/v1/drafts/${open}`)).status).toBe(404);
  });

  it('are not shown any more when the person is no longer the asker’s', async () => {
    const other = await familyAccount(stack);
    const mine = await olderPersonOf(stack, other, 1);
    const id = newId();
    await keep(id, { ...meal(), olderPersonId: mine }, other);
    await stack.database.query('UPDATE family_link SET revoked_at = now(3) WHERE older_person_id = ?', [
      mine,
    ]);
    expect((await ask(other, 'GET', `/v1/drafts/${id}`)).status).toBe(404);
    expect((await ask<DraftList>(other, 'GET', '/v1/drafts')).body.drafts).toEqual([]);
  });

  it('are refused when they are too large or have what no form has', async () => {
    const many = Array.from({ length: 62 }, () => ({
      date: daysAhead(1),
      fromMinute: 480,
      toMinute: 720,
      durationMinutes: 60,
    }));
    const sessions = Array.from({ length: 62 }, () => ({ date: daysAhead(1), part: 'afternoon' }));
    const meals = Array.from({ length: 62 }, () => ({ date: daysAhead(1), meal: 'dinner', quantity: 4 }));
    const large = { visits: many.slice(0, 31), sessions, portions: meals, notes: '汉'.repeat(500) };
    expect((await keep(newId(), meal(large))).status).toBe(400);
    expect((await keep(newId(), meal({ unheardOf: 1 }))).status).toBe(400);
  });

  it('say every fault at once, in the words of the submit', async () => {
    const id = newId();
    const sessions = [
      { date: '2020-01-01', part: 'morning' },
      { date: '2020-01-02', part: 'morning' },
    ];
    await keep(id, { kind: 'day_care', olderPersonId: person, step: 'check', content: { sessions } });
    const check = await ask<DraftCheck>(family, 'POST', `/v1/drafts/${id}/validation`);
    const sent = await ask<{ fieldErrors: unknown }>(family, 'POST', '/v1/requests', {
      kind: 'day_care',
      olderPersonId: person,
      sessions,
    });
    expect(check.body.faults).toEqual(sent.body.fieldErrors);
    expect(check.body.faults).toHaveLength(2);
    expect(check.body.ready).toBe(false);
    expect(check.body.tasks.find(({ key }) => key === 'time')!.status).toBe('to_mend');
    const empty = newId();
    await keep(empty, { kind: 'meal', step: 'who', content: {} });
    const first = await ask<DraftCheck>(family, 'POST', `/v1/drafts/${empty}/validation`);
    expect(first.body.faults.map(({ pointer }) => pointer).sort()).toEqual(['/olderPersonId', '/portions']);
  });

  it('know that a stay needs an assessment and that there is one already', async () => {
    const [unknown, resident] = [
      await olderPersonOf(stack, family, null),
      await olderPersonOf(stack, family, 2),
    ];
    const stay = (olderPersonId: string) => ({
      kind: 'residential',
      olderPersonId,
      step: 'check',
      content: { fromDate: daysAhead(3) },
    });
    await ask(family, 'POST', '/v1/requests', {
      kind: 'residential',
      olderPersonId: resident,
      fromDate: daysAhead(3),
    });
    for (const olderPersonId of [unknown, resident]) {
      const id = newId();
      await keep(id, stay(olderPersonId));
      const { body } = await ask<DraftCheck>(family, 'POST', `/v1/drafts/${id}/validation`);
      expect(body).toMatchObject({ ready: false, faults: [{ pointer: '/olderPersonId' }] });
    }
  });

  it('are gone with the commit that makes a request of them, and never come back', async () => {
    const id = newId();
    await keep(id, meal());
    expect((await submit(id)).status).toBe(201);
    expect((await ask(family, 'GET', `/v1/drafts/${id}`)).status).toBe(404);
    // A step that was saved late.
    for (const version of [null, 1]) {
      const late = await keep(id, meal({ portions }, version));
      expect([late.status, late.body.code]).toEqual([410, 'requests.draft-gone']);
    }
  });

  it('stay when the request is refused', async () => {
    const id = newId();
    await keep(id, meal());
    const refused = await ask(family, 'POST', '/v1/requests', {
      kind: 'meal',
      olderPersonId: person,
      portions: [{ date: '2020-01-01', meal: 'lunch', quantity: 1 }],
      draftId: id,
    });
    expect(refused.status).toBe(400);
    expect((await ask(family, 'GET', `/v1/drafts/${id}`)).status).toBe(200);
  });

  it('become one request, from however many devices they are sent', async () => {
    const id = newId();
    await keep(id, meal());
    const answers = await Promise.all(Array.from({ length: 8 }, async () => submit(id)));
    const sent = answers.filter(({ status }) => status === 201);
    expect(sent).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused.map(({ body }) => [body.code, body.details])).toEqual(
      refused.map(() => ['requests.sent-already', { requestId: sent[0]!.body.id }]),
    );
  });

  it('are kept to the newest few, and forgotten when their time is over', async () => {
    const other = await familyAccount(stack);
    const ids = Array.from({ length: 5 }, () => newId());
    for (const id of ids) await keep(id, { ...meal(), olderPersonId: null }, other);
    const list = await ask<DraftList>(other, 'GET', '/v1/drafts');
    expect(list.body.drafts.map(({ id }) => id)).toEqual(ids.slice(2).reverse());
    await stack.database.query('UPDATE request_draft SET expires_at = now(3) WHERE id = ?', [ids[4]]);
    expect((await ask(other, 'GET', `/v1/drafts/${ids[4]!}`)).status).toBe(404);
    await stack.app.get(ForgetDrafts).run();
    const rows = await stack.database.read('SELECT id FROM request_draft WHERE id = ?', [ids[4]]);
    expect(rows).toEqual([]);
  });
});
