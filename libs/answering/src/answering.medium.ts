import { recount } from '@yilian/capacity';
import { type AskedBesideList, type KeyAnswer } from '@yilian/contracts';
import { CancelRequest } from '@yilian/requests';
import { actAs, AnsweringStage, type Asked, eventually } from '@yilian/testing';

const OPERATOR = 'operator.x';

describe('offers answered beside the desk', () => {
  let stage: AnsweringStage;

  beforeAll(async () => {
    stage = await AnsweringStage.begins();
  });
  afterAll(async () => stage.close());
  afterEach(async () => expect((await recount(stage.stack.database)).differences).toEqual([]));

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
    expect(await stage.endings(one.providerId, id)).toHaveLength(1);
  });
});
