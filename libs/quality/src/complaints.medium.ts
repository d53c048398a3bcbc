import { type ComplaintView } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type Principal } from '@yilian/platform';
import {
  askApi,
  bookingOf,
  daysAhead,
  familyAccount,
  kitchen,
  managerOf,
  officerAccount,
  olderPersonOf,
  qualityStack,
  TEST_TOWN,
  type TestStack,
  tokenOf,
} from '@yilian/testing';
import { qualityReactions, QualityPersonalData } from './index';

const WORDS = 'The lunch was cold';

describe('complaining', () => {
  let stack: TestStack;
  let family: Principal;
  let stranger: Principal;
  let officer: Principal;
  let elsewhere: Principal;
  let about: { readonly olderPersonId: string; readonly requestId: string };
  let manager: Principal;

  beforeAll(async () => {
    stack = await qualityStack();
    [family, stranger] = [await familyAccount(stack), await familyAccount(stack)];
    [officer, elsewhere] = [await officerAccount(stack, TEST_TOWN), await officerAccount(stack, '441900009')];
    const olderPersonId = await olderPersonOf(stack, family);
    const date = daysAhead(1);
    const serviceId = await kitchen(stack, date, 1);
    const booked = await bookingOf(stack, { accountId: family.accountId, olderPersonId }, serviceId, {
      kind: 'meal',
      portions: [{ date, meal: 'lunch', quantity: 1 }],
    });
    about = { olderPersonId, requestId: booked.requestId };
    manager = managerOf(booked.providerId);
  });
  afterAll(async () => stack.close());

  const ask = async (who: Principal, method: 'GET' | 'POST', path: string, payload?: object) => {
    const asked = { method, url: `/v1/complaints${path}`, payload };
    return askApi<ComplaintView & { code: string; items: { id: string }[] }>(stack, tokenOf(who), asked);
  };
  const complain = async (who = family): Promise<string> => {
    const { status, body } = await ask(who, 'POST', '', { ...about, kind: 'food', words: WORDS });
    expect(status).toBe(201);
    return body.id;
  };
  const statusOf = async (who: Principal, method: 'GET' | 'POST', url: string, payload?: object) =>
    (await ask(who, method, url, payload)).status;

  it('gets a number, a day until which it is answered, and stays sealed', async () => {
    const id = await complain();
    const { body } = await ask(family, 'GET', `/${id}`);
    expect(body).toMatchObject({
      state: 'received',
      words: WORDS,
      answer: null,
      actions: [],
      byPhone: false,
    });
    expect(body.number).toMatch(/^TS\d{6}-/);
    expect(new Date(body.deadlineAt).getTime() - new Date(body.createdAt).getTime()).toBe(15 * 86_400_000);
    const [row] = await stack.database.read<{ words_sealed: string }>(
      'SELECT words_sealed FROM complaint WHERE id = ?',
      [id],
    );
    expect(row!.words_sealed).toMatch(/^v1\./);
  });

  it('is taken on, answered, opened again, answered and closed, each step on record and told', async () => {
    const id = await complain();
    const steps: readonly [Principal, string, object?][] = [
      [officer, 'acknowledgement'],
      [officer, 'answer', { words: 'They heat it now' }],
      [family, 'reopening', { words: 'It was cold again' }],
      [officer, 'acknowledgement'],
      [officer, 'answer', { words: 'The van has a heater now' }],
      [family, 'closing'],
    ];
    for (const [who, step, payload] of steps) {
      expect(await statusOf(who, 'POST', `/${id}/${step}`, payload)).toBe(200);
    }
    const { body } = await ask(family, 'GET', `/${id}`);
    expect(body).toMatchObject({ state: 'closed', answer: 'The van has a heater now', actions: ['reopen'] });
    expect(body.timeline.map(({ by }) => by)).toEqual([
      ...['family', 'officer', 'officer', 'family', 'officer', 'officer', 'family'],
    ]);
    const facts = await stack.database.read(
      "SELECT id FROM outbox_fact WHERE aggregate_id = ? AND type = 'quality.complaint-changed.v1'",
      [id],
    );
    expect(facts).toHaveLength(7);
  });

  it('is answered once of two answers at the same time', async () => {
    const id = await complain();
    await ask(officer, 'POST', `/${id}/acknowledgement`);
    const both = await Promise.all(
      ['a', 'b'].map(async (words) => statusOf(officer, 'POST', `/${id}/answer`, { words })),
    );
    expect(both.sort()).toEqual([200, 409]);
  });

  it('is nobody’s but the family’s and the officers’ of the area', async () => {
    const id = await complain();
    for (const who of [stranger, elsewhere]) {
      expect(await statusOf(who, 'GET', `/${id}`)).toBe(404);
      expect((await ask(who, 'GET', '')).body.items).toEqual([]);
    }
    expect(await statusOf(stranger, 'POST', `/${id}/closing`)).toBe(404);
    expect(await statusOf(elsewhere, 'POST', `/${id}/acknowledgement`)).toBe(404);
    expect(await statusOf(stranger, 'POST', '', { ...about, kind: 'food', words: WORDS })).toBe(404);
    const other = await olderPersonOf(stack, stranger);
    const mixed = { ...about, olderPersonId: other, kind: 'food', words: WORDS };
    expect(await statusOf(stranger, 'POST', '', mixed)).toBe(404);
  });

  it('is seen by its provider only after an officer showed it, and never with the booking', async () => {
    const id = await complain();
    expect(await statusOf(manager, 'GET', `/${id}`)).toBe(404);
    expect((await ask(manager, 'GET', '')).body.items).toEqual([]);
    expect(await statusOf(officer, 'POST', `/${id}/sharing`)).toBe(200);
    const { status, body } = await ask(manager, 'GET', `/${id}`);
    expect([status, body.olderPersonId, body.about.requestId]).toEqual([200, null, null]);
    expect(await statusOf({ ...manager, providerId: newId() }, 'GET', `/${id}`)).toBe(404);
    const looks = await stack.database.read(
      "SELECT id FROM audit_entry WHERE object_id = ? AND action = 'quality.complaint-viewed'",
      [id],
    );
    expect(looks).toHaveLength(1);
  });

  it('is written down by an officer for somebody who calls', async () => {
    const id = await complain(officer);
    expect((await ask(family, 'GET', `/${id}`)).body.byPhone).toBe(true);
  });

  it('keeps the data of its person in use until it is closed, then loses its words with them', async () => {
    const held = stack.app.get(QualityPersonalData);
    const { olderPersonId } = about;
    const id = await complain();
    expect(await stack.work.write(async (tx) => held.isInUse(tx, olderPersonId))).toBe(true);
    await stack.database.query("UPDATE complaint SET state = 'closed' WHERE older_person_id = ?", [
      olderPersonId,
    ]);
    expect(await stack.work.write(async (tx) => held.isInUse(tx, olderPersonId))).toBe(false);
    const copy = await stack.work.write(async (tx) => held.copy(tx, olderPersonId));
    expect(JSON.stringify(copy)).toContain(WORDS);
    await stack.work.write(async (tx) => held.erase(tx, olderPersonId));
    const left = await stack.database.read(
      `SELECT complaint.words_sealed AS words, event.words_sealed AS said FROM complaint
         JOIN complaint_event AS event ON event.complaint_id = complaint.id
        WHERE complaint.older_person_id = ? AND (complaint.words_sealed <> '' OR event.words_sealed IS NOT NULL)`,
      [olderPersonId],
    );
    expect([id !== '', left]).toEqual([true, []]);
  });

  it('is about one thing', async () => {
    const both = { ...about, providerId: manager.providerId, kind: 'food', words: WORDS };
    expect(await statusOf(family, 'POST', '', both)).toBe(400);
    const provider = { olderPersonId: about.olderPersonId, providerId: manager.providerId };
    expect(await statusOf(family, 'POST', '', { ...provider, kind: 'money', words: WORDS })).toBe(201);
  });

  it('is told live to the provider only when it was shown to them', () => {
    const fact = {
      ...{ complaintId: newId(), olderPersonId: newId(), townCode: TEST_TOWN, version: 2 },
      state: 'assigned' as const,
    };
    const told = (sharedWith: string | null): unknown[] =>
      qualityReactions['quality.complaint-changed.v1']!({ ...fact, sharedWith }, fact.complaintId).map(
        (effect) => 'channel' in effect && effect.channel.split('.')[0],
      );
    expect(told(null)).toEqual(['person', 'town']);
    expect(told(newId())).toEqual(['person', 'town', 'provider']);
  });
});
