import { type Problem, type SubmittedRequest } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { daysAhead, TEST_TOWN } from '@yilian/testing';
import { Family, foundTowns, Officer, Operator, type Provider, SECRETS } from './actors';
import { content } from './person';
import { type Stack, startStack } from './stack';

/** A provider has minutes, and for what is urgent no time at all. */
const DEADLINES = {
  urgent: { residential: 0.2, day_care: 0.2, meal: 0.2, home_care: 0.2 },
  floorSeconds: 0.1,
  countOpeningHours: false,
};
const DAY = daysAhead(2);

describe('the main job', () => {
  let stack: Stack;
  let family: Family;
  let kitchen: Provider;
  let officer: Officer;
  let olderPersonId: string;

  beforeAll(async () => {
    stack = await startStack({ apps: ['api'] });
    await foundTowns(stack, TEST_TOWN);
    const operator = await Operator.bootstraps(stack);
    await operator.sets('dispatch.deadlines', DEADLINES);
    // These start afterwards, so that no process remembers other deadlines.
    stack.worker.launch();
    stack.live.launch();
    kitchen = await operator.registersKitchen();
    officer = await operator.appoints(Officer, { role: 'town_officer', townCode: TEST_TOWN });
    await kitchen.cooksLunch(DAY, 100);
    family = await Family.registers(stack);
    olderPersonId = await family.caresForSomebody();
    await stack.ready();
    await Promise.all([family.listens(), kitchen.listens(), officer.listens()]);
  }, 120_000);
  afterAll(async () => {
    for (const person of [family, kitchen, officer]) person.leaves();
    await stack.close();
  });

  /** A family asks, and the kitchen hears of it. */
  async function anOffer(): Promise<{ requestId: string; offerId: string }> {
    const { id: requestId } = content<SubmittedRequest>(await family.requestsMeals(olderPersonId, DAY));
    const { offerId } = await kitchen.hears('offer.changed', { requestId, state: 'open' });
    return { requestId, offerId };
  }

  it('is told to family and town step by step, with nothing left out', async () => {
    const { requestId, offerId } = await anOffer();
    content(await kitchen.accepts(offerId));
    for (const person of [family, officer]) {
      await person.hears('request.changed', { requestId, state: 'booked' });
      const turns = person.heard.filter(({ type }) => type === 'request.changed');
      expect(turns.map(({ payload }) => payload)).toMatchObject([
        { from: null, state: 'submitted', version: 1 },
        { from: 'submitted', state: 'offered', version: 2 },
        { from: 'offered', state: 'booked', version: 3 },
      ]);
      for (const channel of new Set(person.heard.map((told) => told.channel))) {
        const numbers = person.heard.filter((told) => told.channel === channel).map(({ seq }) => seq);
        expect(numbers).toEqual(numbers.map((_, index) => numbers[0]! + index));
      }
    }
    const shown = await family.get(`/v1/requests/${requestId}`);
    expect(shown).toMatchObject({ state: 'booked', booking: { provider: 'Test Kitchen' } });
  });

  it('keeps who it is for from the kitchen until its yes, and writes down who looked', async () => {
    const { offerId } = await anOffer();
    await kitchen.openOffers();
    expect((await kitchen.looksAt(offerId)).contact).toBeNull();
    const early = kitchen.received.join('\n');
    expect(early).toContain(offerId);
    for (const secret of Object.values(SECRETS)) expect(early).not.toContain(secret);

    content(await kitchen.accepts(offerId));
    expect((await kitchen.looksAt(offerId)).contact).toEqual(SECRETS);
    const looks = await stack.sql(
      "SELECT actor_id AS actor, detail FROM audit_entry WHERE action = 'dispatch.contact-viewed' AND object_id = ?",
      [olderPersonId],
    );
    expect(looks).toEqual([{ actor: kitchen.account.id, detail: JSON.stringify({ offerId }) }]);
  });

  it('changes the picture of the town', async () => {
    const before = (await officer.looksAtTown()).requests;
    const { offerId } = await anOffer();
    const meanwhile = (await officer.looksAtTown()).requests;
    expect(meanwhile).toEqual({ ...before, offered: before.offered + 1 });
    content(await kitchen.accepts(offerId));
    expect((await officer.looksAtTown()).requests).toEqual({ ...before, booked: before.booked + 1 });
  });

  it('answers a repeated question with the same bytes and does nothing again', async () => {
    const key = newId();
    const first = await family.requestsMeals(olderPersonId, DAY, { key });
    const again = await family.requestsMeals(olderPersonId, DAY, { key });
    expect([again.status, again.text]).toEqual([201, first.text]);
    const { id: requestId } = content<SubmittedRequest>(first);
    const { offerId } = await kitchen.hears('offer.changed', { requestId, state: 'open' });

    const yes = await kitchen.accepts(offerId, key);
    const yesAgain = await kitchen.accepts(offerId, key);
    expect([yesAgain.status, yesAgain.text]).toEqual([200, yes.text]);
    expect((await kitchen.accepts(offerId)).status).toBe(409);
    await family.hears('request.changed', { requestId, state: 'booked' });
    const [count] = await stack.sql<{ n: number }>(
      'SELECT COUNT(*) AS n FROM capacity_hold WHERE request_id = ?',
      [requestId],
    );
    expect(count).toEqual({ n: 1 });
  });

  it('tells a kitchen that answers too late so, politely, and takes nothing from it', async () => {
    const before = await kitchen.promised(DAY);
    const asked = await family.requestsMeals(olderPersonId, DAY, { urgency: 'urgent' });
    const { id: requestId } = content<SubmittedRequest>(asked);
    const { offerId } = await kitchen.hears('offer.changed', { requestId, state: 'expired' });
    const { status, text } = await kitchen.accepts(offerId);
    expect(status).toBe(410);
    expect(JSON.parse(text) as Problem).toMatchObject({
      code: 'dispatch.offer-expired',
      userMessage: {
        zh: '答复时间已过，这份请求已转给下一家，不影响您的评分。',
        en: 'The time to answer has passed and the next provider is being asked. This does not affect your rating.',
      },
    });
    expect(await kitchen.promised(DAY)).toBe(before);
  });

  it('gives the portion back and hides the contact again when the family cancels', async () => {
    const before = await kitchen.promised(DAY);
    const { requestId, offerId } = await anOffer();
    content(await kitchen.accepts(offerId));
    expect(await kitchen.promised(DAY)).toBe(before + 1);
    await family.cancels(requestId);
    await kitchen.hears('booking.ended', { offerId, requestId });
    expect(await kitchen.promised(DAY)).toBe(before);
    expect((await kitchen.looksAt(offerId)).contact).toBeNull();
  });
});
