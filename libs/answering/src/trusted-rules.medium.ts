import { recount } from '@yilian/capacity';
import { type AutoAcceptRule, type AutoAcceptRules, type OwnAnswering } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { CancelRequest } from '@yilian/requests';
import {
  actAs,
  AnsweringStage,
  type Asked,
  eventually,
  officerOf,
  TEST_TOWN,
  tokenOf,
} from '@yilian/testing';
import { AcceptTrusted } from './accept-trusted/accept-trusted.job';

const OFFICER = tokenOf(officerOf(TEST_TOWN));
const ELSEWHERE = tokenOf(officerOf('441900099'));
const TERMS = { levelMax: 2, quantityMax: 3, fromMinute: 0, toMinute: 1440, urgentToo: false };

describe('a rule of accepting at once', () => {
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
  const wayOf = async (offerId: string): Promise<unknown> => {
    const [row] = await stage.stack.database.query<{ state: string; way: string | null }>(
      'SELECT state, answered_way AS way FROM offer WHERE id = ?',
      [offerId],
    );
    return row;
  };

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
    expect((await decides(one, version, true, ELSEWHERE)).status).toBe(404);
    expect((await decides(one, version, true, one.providerId)).status).toBe(403);
    expect((await stage.ask(other.providerId, 'PUT', ruleOf(one), TERMS)).status).toBe(404);
    expect((await stage.ask(other.providerId, 'GET', ruleOf(one))).status).toBe(404);
    expect((await stage.ask(OFFICER, 'GET', '/v1/auto-accept-rules')).text).toContain(one.serviceId);
    expect((await stage.ask(ELSEWHERE, 'GET', '/v1/auto-accept-rules')).text).not.toContain(one.serviceId);
  });

  it('is refused or ended with its reason, which the house reads and the audit keeps', async () => {
    const one = await stage.kitchen();
    const { version } = await asksForRule(one);
    const decided = async (trusted: boolean) =>
      (
        await stage.ask<AutoAcceptRule>(OFFICER, 'POST', `${ruleOf(one)}/decision`, {
          ...{ version, trusted, reason: 'kept 50 bookings' },
        })
      ).body.state;
    expect([await decided(false), await decided(true), await decided(false)]).toEqual([
      ...['refused', 'trusted', 'taken_away'],
    ]);
    const written = await stage.stack.database.query<{ action: string }>(
      'SELECT action FROM audit_entry WHERE object_id = ? ORDER BY id',
      [one.serviceId],
    );
    expect(written.map(({ action }) => action.split('.')[1])).toEqual([
      ...['rule-asked', 'rule-refused', 'trusted', 'trust-taken-away'],
    ]);
    const own = (await stage.ask<OwnAnswering>(one.providerId, 'GET', '/v1/providers/me/answering')).body;
    expect(own.services).toMatchObject([
      {
        serviceId: one.serviceId,
        ways: { sms: false },
        rule: { state: 'taken_away', reason: 'kept 50 bookings' },
      },
    ]);
  });

  it('is weighed by how the house has answered, and how far its numbers proved right', async () => {
    const one = await stage.kitchen();
    await asksForRule(one);
    const { id } = await stage.openOffer(await stage.asksForLunch(one.serviceId));
    const refusal = { reason: 'no_staff' };
    expect(await stage.ask(one.providerId, 'POST', `/v1/offers/${id}/refusal`, refusal)).toMatchObject({
      status: 200,
    });
    const { items } = (await stage.ask<AutoAcceptRules>(OFFICER, 'GET', '/v1/auto-accept-rules')).body;
    expect(items.find(({ serviceId }) => serviceId === one.serviceId)).toMatchObject({
      record: { windowDays: 90, asked: 1, accepted: 0, declined: 1, late: 0 },
      ...{ trust: 0.5, grade: 'medium' },
    });
  });

  it('has one outcome when two hundred answer at once by rule and at the desk while the family withdraws', async () => {
    const one = await stage.kitchen();
    const requestId = await stage.asksForLunch(one.serviceId);
    const { id } = await stage.openOffer(requestId);
    await decides(one, (await asksForRule(one)).version);
    const job = stage.stack.app.get(AcceptTrusted);
    const rivals = [
      async () =>
        stage.stack.work.write(async (tx) =>
          job.handle(tx, [{ id: newId(), aggregateId: id, payload: { offerId: id } }]),
        ),
      async () => stage.ask(one.providerId, 'POST', `/v1/offers/${id}/acceptance`),
      async () => stage.ask(one.providerId, 'POST', `/v1/offers/${id}/refusal`, { reason: 'no_unit' }),
      async () =>
        actAs(stage.stack, stage.family, async () =>
          stage.stack.app.get(CancelRequest).execute(requestId, { reason: 'mistake', shownCostFen: 0 }),
        ),
    ];
    await Promise.all(Array.from({ length: 200 }, async (_, index) => rivals[index % rivals.length]!()));
    expect(await stage.endings(one.providerId, id)).toHaveLength(1);
  });
});
