import { type FacilityReviews, type OwnReview } from '@yilian/contracts';
import { FileStore, type Principal } from '@yilian/platform';
import {
  askApi,
  type Booked,
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
import { ForgetOldRatings } from './forget-old-ratings/forget-old-ratings.job';
import { QualityPersonalData, ReplyTodos } from './index';
import { Recount } from './steps/recount.use-case';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('saying how it was', () => {
  let stack: TestStack;
  let family: Principal;
  let officer: Principal;
  let stranger: Principal;

  beforeAll(async () => {
    stack = await qualityStack();
    [family, stranger] = [await familyAccount(stack), await familyAccount(stack)];
    officer = await officerAccount(stack, TEST_TOWN);
  });
  afterAll(async () => stack.close());

  interface Body {
    readonly id: string;
    readonly code: string;
    readonly mayReview: boolean;
    readonly review: OwnReview | null;
  }
  const ask = async (
    who: Principal,
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object | Buffer,
    type = 'application/json',
  ) => askApi<Body>(stack, tokenOf(who), { method, url, payload, type });
  const completed = async (scopes = '["ask","see","rate"]'): Promise<Booked> => {
    const date = daysAhead(1);
    const olderPersonId = await olderPersonOf(stack, family);
    await stack.database.query('UPDATE family_link SET scopes = ? WHERE older_person_id = ?', [
      scopes,
      olderPersonId,
    ]);
    const serviceId = await kitchen(stack, date, 1);
    const booked = await bookingOf(stack, { accountId: family.accountId, olderPersonId }, serviceId, {
      kind: 'meal',
      portions: [{ date, meal: 'lunch', quantity: 1 }],
    });
    await stack.database.query("UPDATE care_request SET state = 'completed' WHERE id = ?", [
      booked.requestId,
    ]);
    return booked;
  };
  const review = async ({ requestId }: Booked, overall: number, who = family) =>
    ask(who, 'POST', `/v1/requests/${requestId}/review`, { overall, words: 'Warm and on time' });
  const publicOf = async ({ providerId }: Booked): Promise<FacilityReviews> => {
    const answer = await stack.app.inject({ url: `/v1/facilities/${providerId}/reviews` });
    return answer.json();
  };
  const ratingOf = async ({ providerId }: Booked): Promise<unknown> => {
    const [row] = await stack.database.read(
      'SELECT rating_mean AS mean, rating_count AS count FROM provider WHERE id = ?',
      [providerId],
    );
    return row;
  };
  const recount = async ({ providerId }: Booked): Promise<void> =>
    stack.work.write(async (tx) => stack.app.get(Recount).execute(tx, [providerId]));

  it('is possible once, after the booking is completed, for who may rate', async () => {
    const booked = await completed();
    await stack.database.query("UPDATE care_request SET state = 'booked' WHERE id = ?", [booked.requestId]);
    expect((await review(booked, 5)).body.code).toBe('quality.not-completed');
    await stack.database.query("UPDATE care_request SET state = 'completed' WHERE id = ?", [
      booked.requestId,
    ]);
    const asked = await ask(family, 'GET', `/v1/requests/${booked.requestId}/review`);
    expect(asked.body).toMatchObject({ mayReview: true, review: null });
    expect((await review(booked, 5)).status).toBe(201);
    expect((await review(booked, 1)).body.code).toBe('quality.reviewed-already');
    const shown = await ask(family, 'GET', `/v1/requests/${booked.requestId}/review`);
    expect(shown.body).toMatchObject({ mayReview: false, review: { overall: 5, words: 'Warm and on time' } });
  });

  it('of two at the same time counts once', async () => {
    const booked = await completed();
    const answers = await Promise.all(Array.from({ length: 6 }, async () => review(booked, 3)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect((await publicOf(booked)).count).toBe(1);
  });

  it('is nobody else’s, and not that of a link without `rate`', async () => {
    const booked = await completed();
    expect((await review(booked, 5, stranger)).status).toBe(404);
    const seeing = await completed('["ask","see"]');
    expect((await review(seeing, 5)).status).toBe(404);
    const { body } = await review(booked, 5);
    for (const path of ['corrections', 'withdrawal']) {
      const payload = path === 'corrections' ? { overall: 1 } : undefined;
      expect((await ask(stranger, 'POST', `/v1/reviews/${body.id}/${path}`, payload)).status).toBe(404);
    }
  });

  it('is kept sealed, and told to nobody by whom or on which day', async () => {
    const booked = await completed();
    const { body } = await review(booked, 4);
    const [row] = await stack.database.read<{ words_sealed: string }>(
      'SELECT words_sealed FROM review WHERE id = ?',
      [body.id],
    );
    expect(row!.words_sealed).toMatch(/^v1\./);
    const told = JSON.stringify([
      await publicOf(booked),
      (await ask(managerOf(booked.providerId), 'GET', '/v1/providers/me/reviews')).body,
    ]);
    expect(told).toContain('Warm and on time');
    for (const secret of [family.accountId, booked.requestId, daysAhead(0)])
      expect(told).not.toContain(secret);
  });

  it('is corrected by a new one that names it; only the newest counts', async () => {
    const booked = await completed();
    const { body } = await review(booked, 1);
    const answers = await Promise.all(
      [4, 5].map(async (overall) => ask(family, 'POST', `/v1/reviews/${body.id}/corrections`, { overall })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { items, count } = await publicOf(booked);
    expect([count, items[0]!.corrected]).toEqual([1, true]);
    const rows = await stack.database.read(
      'SELECT state, replaces_id AS replaces FROM review WHERE request_id = ? ORDER BY id',
      [booked.requestId],
    );
    expect(rows).toEqual([
      { state: 'replaced', replaces: null },
      { state: 'shown', replaces: body.id },
    ]);
  });

  it('is taken back by the family, and hidden by an officer with a reason that is written down', async () => {
    const [mine, rude] = [await completed(), await completed()];
    const one = (await review(mine, 2)).body.id;
    expect((await ask(family, 'POST', `/v1/reviews/${one}/withdrawal`)).status).toBe(200);
    expect((await publicOf(mine)).count).toBe(0);
    const two = (await review(rude, 1)).body.id;
    expect((await ask(officer, 'POST', `/v1/reviews/${two}/hiding`, { reason: 'insult' })).status).toBe(200);
    expect((await publicOf(rude)).items).toEqual([]);
    const audit = await stack.database.read<{ detail: string }>(
      "SELECT detail FROM audit_entry WHERE object_id = ? AND action = 'quality.review-hidden'",
      [two],
    );
    expect(audit).toEqual([{ detail: '{"reason":"insult"}' }]);
  });

  it('is answered by its provider, once and in time', async () => {
    const booked = await completed();
    const { id } = (await review(booked, 3)).body;
    const reply = async (who: Principal) =>
      ask(who, 'POST', `/v1/reviews/${id}/reply`, { words: 'Thank you' });
    expect((await reply(managerOf((await completed()).providerId))).status).toBe(404);
    const both = await Promise.all([
      reply(managerOf(booked.providerId)),
      reply(managerOf(booked.providerId)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await publicOf(booked)).items[0]!.reply?.words).toBe('Thank you');
    const late = await completed();
    const old = (await review(late, 3)).body.id;
    await stack.database.query('UPDATE review SET created_at = now(3) - INTERVAL 8 DAY WHERE id = ?', [old]);
    expect(
      (await ask(managerOf(late.providerId), 'POST', `/v1/reviews/${old}/reply`, { words: 'Late' })).body
        .code,
    ).toBe('quality.reply-too-late');
  });

  it('is to be answered while there is time, and no longer than that', async () => {
    const [booked, other] = [await completed(), await completed()];
    const due = async ({ providerId } = booked): Promise<unknown[]> => {
      const asker = { providerId, now: await stack.database.now(), today: daysAhead(0) };
      const todos = await stack.app.get(ReplyTodos).of(asker);
      return todos.map(({ count, dueOn }) => [count, dueOn]);
    };
    const replied = (await review(other, 5)).body.id;
    expect([await due(), await due(other)]).toEqual([[], [[1, daysAhead(7)]]]);
    await ask(managerOf(other.providerId), 'POST', `/v1/reviews/${replied}/reply`, { words: 'Thank you' });
    expect(await due(other)).toEqual([]);
    const { id } = (await review(booked, 4)).body;
    expect(await due()).toEqual([[1, daysAhead(7)]]);
    // A correction opens no new time.
    const ages = async (days: number) =>
      stack.database.query('UPDATE review SET created_at = created_at - INTERVAL ? DAY WHERE id = ?', [
        ...[days, id],
      ]);
    await ages(3);
    await ask(family, 'POST', `/v1/reviews/${id}/corrections`, { overall: 2, words: 'Cold after all' });
    expect(await due()).toEqual([[1, daysAhead(4)]]);
    await ages(5);
    expect(await due()).toEqual([]);
  });

  it('adds up at the provider by counting anew, also when the window moves on', async () => {
    const booked = await completed();
    await review(booked, 5);
    await Promise.all([recount(booked), recount(booked), recount(booked)]);
    expect(await ratingOf(booked)).toEqual({ mean: 5, count: 1 });
    await stack.database.query(
      'UPDATE review SET created_at = now(3) - INTERVAL 25 MONTH WHERE provider_id = ?',
      [booked.providerId],
    );
    await stack.app.get(ForgetOldRatings).run();
    expect(await ratingOf(booked)).toEqual({ mean: null, count: 0 });
  });

  it('keeps those who were called apart from those who wanted to', async () => {
    const booked = await completed();
    await ask(officer, 'POST', `/v1/requests/${booked.requestId}/review`, { overall: 2, source: 'sampled' });
    const other = await completed();
    await ask(family, 'POST', `/v1/requests/${other.requestId}/review`, { overall: 2, source: 'sampled' });
    expect((await publicOf(booked)).bySource).toEqual({
      volunteered: { mean: null, count: 0 },
      sampled: { mean: 2, count: 1 },
    });
    expect((await publicOf(other)).bySource.volunteered.count).toBe(1);
  });

  it('comes with a photo that is a picture, seen by those it concerns', async () => {
    const booked = await completed();
    const { id } = (await review(booked, 5)).body;
    const path = `/v1/reviews/${id}/photo`;
    const html = await ask(family, 'PUT', path, Buffer.from('<html>'), 'image/png');
    expect([html.status, html.body.code]).toEqual([422, 'quality.not-a-photo']);
    expect((await ask(stranger, 'PUT', path, PNG, 'image/png')).status).toBe(404);
    expect((await ask(family, 'PUT', path, PNG, 'image/png')).status).toBe(200);
    const photo = await ask(family, 'GET', path);
    expect(photo.headers).toMatchObject({
      ...{ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' },
      'content-disposition': expect.stringContaining('filename') as string,
    });
    expect(photo.bytes.equals(PNG)).toBe(true);
    expect((await ask(managerOf(booked.providerId), 'GET', path)).status).toBe(200);
    expect((await ask(stranger, 'GET', path)).status).toBe(404);
    expect((await ask(managerOf((await completed()).providerId), 'GET', path)).status).toBe(404);
    await ask(family, 'POST', `/v1/reviews/${id}/withdrawal`);
    expect((await ask(family, 'GET', path)).status).toBe(404);
  });

  it('is in the copy of what is kept about a person, and loses words, photo and reply with them', async () => {
    const booked = await completed();
    const { id } = (await review(booked, 5)).body;
    await ask(family, 'PUT', `/v1/reviews/${id}/photo`, PNG, 'image/png');
    await ask(managerOf(booked.providerId), 'POST', `/v1/reviews/${id}/reply`, {
      words: 'Thank you for your words',
    });
    const [kept] = await stack.database.read<{ person: string; photo: string }>(
      'SELECT older_person_id AS person, photo_file AS photo FROM review WHERE id = ?',
      [id],
    );
    const held = stack.app.get(QualityPersonalData);
    const copy = await stack.work.write(async (tx) => held.copy(tx, kept!.person));
    expect(copy[0]).toContainEqual({ name: 'words', value: 'Warm and on time' });
    await stack.work.write(async (tx) => held.erase(tx, kept!.person));
    expect(await stack.app.get(FileStore).get(kept!.photo)).toBeUndefined();
    const left = await stack.database.read(
      `SELECT overall, words_sealed AS words, photo_file AS photo,
              (SELECT COUNT(*) FROM review_reply WHERE thread_id = review.thread_id) AS replies
         FROM review WHERE id = ?`,
      [id],
    );
    expect(left).toEqual([{ overall: 5, words: null, photo: null, replies: 0 }]);
  });

  it('is refused whole when more is wrong than one thing', async () => {
    const booked = await completed();
    const { body, status } = await ask(family, 'POST', `/v1/requests/${booked.requestId}/review`, {
      ...{ overall: 9, words: 'x'.repeat(1_001) },
    });
    expect(status).toBe(400);
    expect((body as unknown as { fieldErrors: unknown[] }).fieldErrors).toHaveLength(2);
  });
});
