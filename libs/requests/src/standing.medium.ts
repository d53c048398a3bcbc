import { CapacityModule } from '@yilian/capacity';
import { type AskedDays, type Problem, type StandingOrderView, type SteeredOrder } from '@yilian/contracts';
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
import { AskForDay } from './standing/plan-orders/ask-for-day.use-case';
import { PlanOrders } from './standing/plan-orders/plan-orders.job';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const ACTIVE = "('submitted', 'matching', 'offered', 'waiting', 'escalated', 'booked')";

describe('a standing order', () => {
  let stack: TestStack;
  let family: Principal;
  let person: string;

  beforeAll(async () => {
    stack = await requestStack({ imports: [CapacityModule] });
    family = await familyAccount(stack);
  });
  afterAll(async () => stack.close());
  beforeEach(async () => (person = await olderPersonOf(stack, family, 1)));

  const ask = async <T>(
    who: Principal,
    method: 'GET' | 'POST',
    url: string,
    payload?: object,
    key = newId(),
  ) => askApi<T>(stack, tokenOf(who), { method, url: `/v1/standing-orders${url}`, payload, key });
  const lunch = (over: object = {}) => ({
    ...{ olderPersonId: person, weekdays: EVERY_DAY, fromDate: daysAhead(1) },
    each: { kind: 'meal', portions: [{ meal: 'lunch', quantity: 1 }] },
    ...over,
  });
  const begun = async (over: object = {}): Promise<string> => {
    const { status, body } = await ask<SteeredOrder>(family, 'POST', '', lunch(over));
    expect(status).toBe(201);
    return body.id;
  };
  const plan = async (): Promise<void> => stack.app.get(PlanOrders).run();
  const shown = async (id: string): Promise<StandingOrderView> =>
    (await ask<StandingOrderView>(family, 'GET', `/${id}`)).body;
  const act = async (id: string, what: string, payload: object = {}) =>
    ask<SteeredOrder & Problem>(family, 'POST', `/${id}/${what}`, payload);
  const outcomes = async (id: string): Promise<Record<string, string>> =>
    Object.fromEntries((await shown(id)).days.map(({ date, outcome }) => [date, outcome]));
  const live = async (id: string): Promise<number> => {
    const rows = await stack.database.query(
      `SELECT id FROM care_request WHERE standing_order_id = ? AND state IN ${ACTIVE}`,
      [id],
    );
    return rows.length;
  };

  it('asks for each day within the horizon once, however often and by however many it is planned', async () => {
    const id = await begun();
    await Promise.all([plan(), plan(), plan()]);
    await plan();
    expect(await live(id)).toBe(7);
    const { days, service, nextDate } = await shown(id);
    expect(days.slice(0, 8).map(({ outcome }) => outcome)).toEqual([
      ...Array<string>(7).fill('asked'),
      'to_ask',
    ]);
    expect(days[0]).toMatchObject({ date: daysAhead(1), requestState: 'submitted', because: null });
    expect({ service, nextDate }).toEqual({ service: null, nextDate: daysAhead(1) });
  });

  it('asks for a day once although nobody looked beforehand: the key is the judge', async () => {
    const id = await begun();
    const day = stack.app.get(AskForDay);
    await Promise.all([1, 2, 3].map(async () => day.execute(id, daysAhead(2), 7)));
    expect(await live(id)).toBe(1);
    const rows = stack.database.query(
      "INSERT INTO standing_order_day (order_id, on_date, outcome, request_id) VALUES (?, ?, 'asked', ?)",
      [id, daysAhead(2), newId()],
    );
    await expect(rows).rejects.toThrow(/Duplicate/);
  });

  it('rests in a pause, cancels what was asked for on the family’s word, and goes on when resumed', async () => {
    const id = await begun();
    await plan();
    const span = { fromDate: daysAhead(2), untilDate: daysAhead(4) };
    const preview = await ask<AskedDays>(
      family,
      'GET',
      `/${id}/asked-days?from=${span.fromDate}&to=${span.untilDate}`,
    );
    expect(preview.body).toMatchObject({ totalFen: 0 });
    expect(preview.body.days.map(({ date }) => date)).toEqual([2, 3, 4].map(daysAhead));
    expect((await act(id, 'pause', { ...span, cancelAsked: true })).status).toBe(200);
    await plan();
    expect(await live(id)).toBe(4);
    expect(await outcomes(id)).toMatchObject({ [daysAhead(2)]: 'paused', [daysAhead(5)]: 'asked' });
    expect((await act(id, 'resumption')).status).toBe(200);
    await plan();
    expect(await live(id)).toBe(7);
    expect(await outcomes(id)).toMatchObject({ [daysAhead(2)]: 'asked' });
    expect((await shown(id)).timeline.map(({ text }) => text.en)).toEqual([
      'Resumed',
      `Paused from ${span.fromDate} to ${span.untilDate}`,
      `Ordered from ${daysAhead(1)} until further notice`,
    ]);
  });

  it('never costs more than was shown: then nothing is paused', async () => {
    const id = await begun();
    await plan();
    await bookedAt(id, 1250);
    const span = { fromDate: daysAhead(1), untilDate: daysAhead(1) };
    const preview = await ask<AskedDays>(
      family,
      'GET',
      `/${id}/asked-days?from=${span.fromDate}&to=${span.untilDate}`,
    );
    expect(preview.body).toMatchObject({ totalFen: 1250, days: [{ costFen: 1250, state: 'booked' }] });
    const dear = await act(id, 'pause', { ...span, cancelAsked: true, shownCostFen: 1249 });
    expect({ status: dear.status, code: dear.body.code }).toEqual({
      status: 409,
      code: 'requests.cost-has-risen',
    });
    expect(await outcomes(id)).toMatchObject({ [daysAhead(1)]: 'asked' });
    const paid = await act(id, 'pause', { ...span, cancelAsked: true, shownCostFen: 1250 });
    expect(paid.body).toMatchObject({ costFen: 1250 });
  });

  /** The first day was accepted at a price, long ago, and its cut-off has passed. */
  const bookedAt = async (id: string, priceFen: number): Promise<void> => {
    const [providerId, serviceId] = [newId(), newId()];
    const run = async (sql: string, values: unknown[]) => stack.database.query(sql, values);
    await run(
      "INSERT INTO provider (id, name, address, phone, town_code, state, light) VALUES (?, 'Test Kitchen', 'x', 'x', '441900003', 'active', 'open')",
      [providerId],
    );
    await run(
      "INSERT INTO service (id, provider_id, kind, state, price_unit, price_fen) VALUES (?, ?, 'meal', 'open', 'portion', ?)",
      [serviceId, providerId, priceFen],
    );
    await run(
      `INSERT INTO offer (id, request_id, provider_id, service_id, hold_id, state, offer_rank, score, sent_at, expires_at)
       SELECT ?, request_id, ?, ?, ?, 'accepted', 1, 1, now(3), now(3) FROM standing_order_day WHERE order_id = ? AND on_date = ?`,
      [newId(), providerId, serviceId, newId(), id, daysAhead(1)],
    );
    await run(
      `UPDATE care_request SET state = 'booked', submitted_at = now(3) - INTERVAL 1 HOUR
        WHERE id = (SELECT request_id FROM standing_order_day WHERE order_id = ? AND on_date = ?)`,
      [id, daysAhead(1)],
    );
    await run(
      `INSERT INTO capacity_slot (id, service_id, provider_id, kind, on_date, part, capacity, used, out_of_service, cutoff_at)
       VALUES (?, ?, ?, 'meal', ?, 'lunch', 50, 1, 0, now(3) - INTERVAL 1 MINUTE)`,
      [newId(), serviceId, providerId, daysAhead(1)],
    );
  };

  it('leaves single days out and takes that back', async () => {
    const id = await begun();
    await act(id, 'left-out-days', { date: daysAhead(9), leftOut: true });
    await plan();
    const day = { date: daysAhead(3) };
    expect((await act(id, 'left-out-days', { ...day, leftOut: true })).status).toBe(200);
    await plan();
    expect(await outcomes(id)).toMatchObject({ [daysAhead(3)]: 'left_out', [daysAhead(9)]: 'left_out' });
    expect(await live(id)).toBe(6);
    await act(id, 'left-out-days', { ...day, leftOut: false });
    await plan();
    expect(await live(id)).toBe(7);
    const past = await act(id, 'left-out-days', { date: daysAhead(-3), leftOut: true });
    expect(past).toMatchObject({ status: 400, body: { fieldErrors: [{ pointer: '/date' }] } });
  });

  it('changes from a day on, and asks anew for the days that were cancelled for it', async () => {
    const id = await begun({ notes: '门铃坏了' });
    await plan();
    const each = { kind: 'meal', portions: [{ meal: 'lunch', quantity: 2 }] };
    const change = { fromDate: daysAhead(5), weekdays: EVERY_DAY, each, cancelAsked: true };
    expect((await act(id, 'changes', change)).status).toBe(200);
    await plan();
    expect(await live(id)).toBe(7);
    const rows = await stack.database.query<{ first_date: string; units: string }>(
      `SELECT first_date, units FROM care_request WHERE standing_order_id = ? AND state IN ${ACTIVE} ORDER BY first_date`,
      [id],
    );
    const quantities = rows.map(
      ({ units }) => (JSON.parse(units) as { portions: [{ quantity: number }] }).portions[0].quantity,
    );
    expect(quantities).toEqual([1, 1, 1, 1, 2, 2, 2]);
    expect((await shown(id)).laterTerms).toMatchObject([{ fromDate: daysAhead(5), each }]);
  });

  it('ends on the family’s word; nothing more can be done to it', async () => {
    const id = await begun();
    await plan();
    const ended = await act(id, 'end', { fromDate: daysAhead(1), cancelAsked: true });
    expect(ended.body).toMatchObject({ state: 'ended', costFen: 0 });
    await plan();
    expect(await live(id)).toBe(0);
    expect(await shown(id)).toMatchObject({
      state: 'ended',
      endReason: 'ended_by_family',
      nextDate: null,
      maySteer: false,
    });
    expect((await act(id, 'resumption')).body.code).toBe('requests.order-ended');
  });

  it('ends by itself when its last day is over', async () => {
    const id = await begun({ untilDate: daysAhead(2) });
    await plan();
    expect(await live(id)).toBe(2);
    await stack.database.query(
      "UPDATE standing_order SET until_date = '2026-01-01', next_look_at = now(3) WHERE id = ?",
      [id],
    );
    await plan();
    expect(await shown(id)).toMatchObject({ state: 'ended', endReason: 'last_day_over' });
  });

  it('stops, and says why, when the older person no longer agrees or the asker may no longer ask', async () => {
    const [unwilling, unlinked] = [await begun(), await begun()];
    await stack.database.query(
      `INSERT INTO consent_entry (older_person_id, purpose, seq, given, way, text_version)
       VALUES (?, 'service', 1, 0, 'self', '2026-11')`,
      [person],
    );
    await plan();
    expect(await shown(unwilling)).toMatchObject({ state: 'ended', endReason: 'no_consent', days: [] });
    await stack.database.query('DELETE FROM consent_entry WHERE older_person_id = ?', [person]);
    await stack.database.query(
      "UPDATE standing_order SET state = 'active', end_reason = NULL, next_look_at = now(3) WHERE id = ?",
      [unlinked],
    );
    await stack.database.query(`UPDATE family_link SET scopes = '["see"]' WHERE older_person_id = ?`, [
      person,
    ]);
    await plan();
    expect(await shown(unlinked)).toMatchObject({ state: 'ended', endReason: 'may_not_ask' });
    expect(await live(unlinked)).toBe(0);
  });

  it('is not begun with faults, twice from one draft, or by a stranger, who sees nothing of it either', async () => {
    const faulty = lunch({ fromDate: daysAhead(-2), untilDate: daysAhead(-3) });
    const { body } = await ask<Problem>(family, 'POST', '', faulty);
    expect(body.fieldErrors!.map(({ pointer }) => pointer)).toEqual(['/fromDate', '/untilDate']);
    const draftId = newId();
    const id = await begun({ draftId });
    const again = await ask<Problem>(family, 'POST', '', lunch({ draftId }));
    expect(again.body).toMatchObject({ code: 'requests.sent-already', details: { orderId: id } });
    const stranger = await familyAccount(stack);
    expect((await ask(stranger, 'POST', '', lunch())).status).toBe(404);
    for (const path of [`/${id}`, `/${id}/asked-days?from=${daysAhead(1)}`])
      expect((await ask(stranger, 'GET', path)).status).toBe(404);
    expect((await ask(stranger, 'POST', `/${id}/resumption`, {})).status).toBe(404);
    expect((await ask(stranger, 'GET', '')).body).toEqual({ items: [], next: null });
    expect((await ask<{ items: { id: string }[] }>(family, 'GET', '')).body.items[0]!.id).toBe(id);
  });
});
