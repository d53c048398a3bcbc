import { recount } from '@yilian/capacity';
import { type AskedBesideList, type AutoAcceptRule, type KeyAnswer } from '@yilian/contracts';
import { CancelRequest } from '@yilian/requests';
import { actAs, AnsweringStage, type Asked, eventually, TEST_TOWN } from '@yilian/testing';

const OFFICER = `town_officer.${TEST_TOWN}`;
const OPERATOR = 'operator.x';
const TERMS = { levelMax: 2, quantityMax: 3, fromMinute: 0, toMinute: 1440, urgentToo: false };

describe('offers answered beside the desk', () => {
  let stage: AnsweringStage;

  beforeAll(async () => {
    stage = await AnsweringStage.begins();
  });
  afterAll(async () => stage.close());
  afterEach(async () => expect((await recount(stage.stack.database)).differences).toEqual([]));

  const ruleOf = ({ serviceId }: Asked): string => `/v1/services/${serviceId}/auto-acceptance`;
  const asksForRule = async (one: Asked, terms: object = TERMS): Promise<AutoAcceptRule> =>
    (await stage.ask<AutoAcceptRule>(one.providerId, 'PUT', ruleOf(one), terms)).body;
  const decides = async (one: Asked, version: number, trusted = true, who = OFFICER) =>
    stage.ask(who, 'POST', `${ruleOf(one)}/decision`, { version, trusted, reason: 'kept 50 bookings' });
  const booked = async (requestId: string): Promise<unknown> =>
    eventually('it is booked', async () => (await stage.stateOf(requestId)) === 'booked');
  const choosesWays = async (one: Asked, ways: object): Promise<void> => {
    const url = `/v1/services/${one.serviceId}/answer-ways`;
    const choice = { sms: false, phone: false, number: '13812345678', ...ways };
    expect((await stage.ask(one.providerId, 'PUT', url, choice)).status).toBe(200);
  };
  const askings = async (offerId: string) => {
    const { items } = (await stage.ask<AskedBesideList>(OPERATOR, 'GET', '/v1/askings')).body;
    return items.filter((one) => one.offerId === offerId);
  };
  const sent = async (offerId: string, way: 'sms' | 'phone') =>
    eventually('it was sent', async () =>
      (await askings(offerId)).find((one) => one.way === way && one.state === 'sent'),
    );
  const linkOf = async (offerId: string): Promise<string> =>
    /\/answer\/\S+/.exec((await sent(offerId, 'sms')).recorded!)![0];
  const wayOf = async (offerId: string): Promise<unknown> => {
    const [row] = await stage.stack.database.query<{ state: string; way: string | null }>(
      'SELECT state, answered_way AS way FROM offer WHERE id = ?',
      [offerId],
    );
    return row;
  };

  describe('a rule', () => {
    it('accepts what it covers as soon as an officer trusts it, and the story says so', async () => {
      const one = await stage.kitchen();
      const { version, state } = await asksForRule(one);
      expect(state).toBe('asked');
      const before = await stage.openOffer(await stage.asksForLunch(one.serviceId));
      expect((await decides(one, version)).status).toBe(200);
      const requestId = await stage.asksForLunch(one.serviceId);
      await booked(requestId);
      const rows = await stage.stack.database.query(
        "SELECT answered_way AS way, answered_by AS who FROM offer WHERE request_id = ? AND state = 'accepted'",
        [requestId],
      );
      expect(rows).toEqual([{ way: 'auto_accept', who: null }]);
      expect(await wayOf(before.id)).toEqual({ state: 'open', way: null });
    });

    it('never accepts without trust, after it was taken away, or for terms that nobody has seen', async () => {
      const one = await stage.kitchen(20);
      const untouched = async (): Promise<void> => {
        // The note at the service alone must not be enough: the trust itself is asked for.
        await stage.stack.database.query('UPDATE service SET answers_beside = TRUE WHERE id = ?', [
          one.serviceId,
        ]);
        const { id } = await stage.openOffer(await stage.asksForLunch(one.serviceId));
        await eventually('it was looked at', async () => {
          const rows = await stage.stack.database.query(
            "SELECT 1 FROM work_item WHERE job = 'answering.accept-trusted' AND aggregate_id = ? AND done_at IS NOT NULL",
            [id],
          );
          return rows.length === 1;
        });
        expect(await wayOf(id)).toEqual({ state: 'open', way: null });
      };
      const { version } = await asksForRule(one);
      await untouched();
      await decides(one, version);
      const changed = await asksForRule(one, { ...TERMS, levelMax: 4 });
      expect(changed).toMatchObject({ state: 'asked', version: version + 1 });
      expect(await decides(one, version)).toMatchObject({
        status: 409,
        body: { code: 'answering.changed-meanwhile' },
      });
      await untouched();
      await decides(one, changed.version);
      await decides(one, changed.version, false);
      await untouched();
    });

    it('leaves what is beyond it to the desk', async () => {
      const one = await stage.kitchen();
      await decides(one, (await asksForRule(one, { ...TERMS, quantityMax: 1 })).version);
      const portions = [{ date: stage.tomorrow, meal: 'lunch' as const, quantity: 2 }];
      const { id } = await stage.openOffer(await stage.asksForLunch(one.serviceId, { portions }));
      const fits = await stage.asksForLunch(one.serviceId);
      await booked(fits);
      expect(await wayOf(id)).toEqual({ state: 'open', way: null });
    });

    it('is decided about by officers of its town, and looks missing to others', async () => {
      const one = await stage.kitchen();
      const other = await stage.kitchen();
      const { version } = await asksForRule(one);
      expect((await decides(one, version, true, 'town_officer.441900099')).status).toBe(404);
      expect((await decides(one, version, true, one.providerId)).status).toBe(403);
      expect((await stage.ask(other.providerId, 'PUT', ruleOf(one), TERMS)).status).toBe(404);
      expect((await stage.ask(other.providerId, 'GET', ruleOf(one))).status).toBe(404);
      expect((await stage.ask(OFFICER, 'GET', '/v1/auto-accept-rules')).text).toContain(one.serviceId);
      expect((await stage.ask('town_officer.441900099', 'GET', '/v1/auto-accept-rules')).text).not.toContain(
        one.serviceId,
      );
    });
  });

  describe('a link', () => {
    it('shows what is asked without a name, and accepts once', async () => {
      const one = await stage.kitchen();
      await choosesWays(one, { sms: true });
      const requestId = await stage.asksForLunch(one.serviceId);
      const { id } = await stage.openOffer(requestId);
      const link = await linkOf(id);
      const shown = await stage.ask(null, 'GET', link);
      expect(shown.text).toContain('午餐 1 份');
      expect(shown.text).not.toMatch(/138|Test Street|older/i);
      const press = async () => stage.ask(null, 'POST', link, { answer: 'accept' });
      expect((await press()).text).toContain('已接受');
      expect(await stage.stateOf(requestId)).toBe('booked');
      expect(await wayOf(id)).toEqual({ state: 'accepted', way: 'sms' });
      expect((await press()).text).toContain('已经答复过');
      expect((await stage.ask(null, 'GET', link)).text).not.toContain('<form');
    });

    it('declines with the reason that was pressed, and is kept as a fingerprint only', async () => {
      const one = await stage.kitchen();
      await choosesWays(one, { sms: true });
      const { id } = await stage.openOffer(await stage.asksForLunch(one.serviceId));
      const link = await linkOf(id);
      expect((await stage.ask(null, 'POST', link, { answer: 'no_staff' })).text).toContain('不能接');
      expect((await stage.inbox(one.providerId, 'declined')).items).toMatchObject([
        { id, declineReason: 'no_staff', answeredWay: 'sms' },
      ]);
      const [row] = await stage.stack.database.query<object>(
        'SELECT * FROM asked_beside WHERE offer_id = ?',
        [id],
      );
      expect(JSON.stringify(row)).not.toContain(link.split('/').at(-1));
    });

    it('is answered politely when it is wrong, late, or nobody needs it any more', async () => {
      expect((await stage.ask(null, 'GET', '/answer/guessed')).text).toContain('链接不对');
      expect((await stage.ask(null, 'POST', '/answer/guessed', { answer: 'accept' })).text).toContain(
        '链接不对',
      );
      const one = await stage.kitchen();
      await choosesWays(one, { sms: true });
      const [late, withdrawn] = [
        await stage.asksForLunch(one.serviceId),
        await stage.asksForLunch(one.serviceId),
      ];
      const offers = await Promise.all([late, withdrawn].map(async (id) => stage.openOffer(id)));
      const [lateLink, goneLink] = await Promise.all(offers.map(async ({ id }) => linkOf(id)));
      await actAs(stage.stack, stage.family, async () =>
        stage.stack.app.get(CancelRequest).execute(withdrawn, { reason: 'mistake', shownCostFen: 0 }),
      );
      await stage.stack.database.query('UPDATE offer SET expires_at = now(3) WHERE id = ?', [offers[0]!.id]);
      const accept = { answer: 'accept' };
      expect((await stage.ask(null, 'POST', lateLink!, accept)).text).toContain('不影响您的评分');
      expect((await stage.ask(null, 'POST', goneLink!, accept)).text).toContain('已撤回');
      expect(await stage.stateOf(withdrawn)).toBe('cancelled');
    });
  });

  describe('a key on the phone', () => {
    it('accepts with 1, and is not waited for a second time', async () => {
      const one = await stage.kitchen();
      await choosesWays(one, { phone: true });
      const requestId = await stage.asksForLunch(one.serviceId);
      const { id } = await stage.openOffer(requestId);
      const call = await sent(id, 'phone');
      expect(call.recorded).toContain('接受请按 1');
      const press = async (key: string) =>
        stage.ask<KeyAnswer>(OPERATOR, 'POST', `/v1/askings/${call.id}/key`, { key });
      expect(await press('1')).toMatchObject({ status: 200, body: { state: 'accepted' } });
      expect(await press('2')).toMatchObject({ status: 409, body: { code: 'answering.not-asked' } });
      expect(await stage.stateOf(requestId)).toBe('booked');
    });

    it('declines with 2', async () => {
      const one = await stage.kitchen();
      await choosesWays(one, { phone: true });
      const { id } = await stage.openOffer(await stage.asksForLunch(one.serviceId));
      const call = await sent(id, 'phone');
      const pressed = await stage.ask(OPERATOR, 'POST', `/v1/askings/${call.id}/key`, { key: '2' });
      expect(pressed).toMatchObject({ status: 200, body: { state: 'declined' } });
      expect(await wayOf(id)).toEqual({ state: 'declined', way: 'phone' });
    });
  });

  it('has one outcome when two hundred answer at once by desk, link and key while the family withdraws', async () => {
    const one = await stage.kitchen();
    await choosesWays(one, { sms: true, phone: true });
    const requestId = await stage.asksForLunch(one.serviceId);
    const { id } = await stage.openOffer(requestId);
    const [link, call] = [await linkOf(id), await sent(id, 'phone')];
    const rivals = [
      async () => stage.ask(one.providerId, 'POST', `/v1/offers/${id}/acceptance`),
      async () => stage.ask(one.providerId, 'POST', `/v1/offers/${id}/refusal`, { reason: 'no_unit' }),
      async () => stage.ask(null, 'POST', link, { answer: 'accept' }),
      async () => stage.ask(OPERATOR, 'POST', `/v1/askings/${call.id}/key`, { key: '2' }),
      async () =>
        actAs(stage.stack, stage.family, async () =>
          stage.stack.app.get(CancelRequest).execute(requestId, { reason: 'mistake', shownCostFen: 0 }),
        ),
    ];
    await Promise.all(Array.from({ length: 200 }, async (_, index) => rivals[index % rivals.length]!()));
    await eventually('everything is settled', async () => {
      const rows = await stage.stack.database.query(
        "SELECT 1 FROM capacity_hold WHERE request_id = ? AND state = 'pending' AND offer_id = ?",
        [requestId, id],
      );
      return rows.length === 0;
    });
    const told = await stage.stack.database.query<{ payload: string }>(
      "SELECT payload FROM event_log WHERE channel = ? AND type = 'offer.changed' ORDER BY seq",
      [`provider.${one.providerId}`],
    );
    const states = told.map(({ payload }) => (JSON.parse(payload) as { state: string }).state);
    expect(states.filter((state) => state !== 'open')).toHaveLength(1);
  });
});
