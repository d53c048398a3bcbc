import { CapacityModule } from '@yilian/capacity';
import { type CancellationPreview, type Problem, settings } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type Principal, Settings } from '@yilian/platform';
import {
  askApi,
  daysAhead,
  familyAccount,
  kitchen,
  olderPersonOf,
  requestStack,
  type TestStack,
  tokenOf,
} from '@yilian/testing';

const DAY = daysAhead(2);
/** Longer ago than sending can be undone. */
const LONG_AGO = 'now(3) - INTERVAL 1 HOUR';

describe('taking a booking back', () => {
  let stack: TestStack;
  let family: Principal;
  let person: string;
  let service: string;

  beforeAll(async () => {
    stack = await requestStack({ imports: [CapacityModule] });
    family = await familyAccount(stack);
    person = await olderPersonOf(stack, family, 1);
    service = await kitchen(stack, DAY, 50);
    await stack.database.query('UPDATE service SET price_fen = 1250 WHERE id = ?', [service]);
  });
  afterAll(async () => stack.close());

  const ask = async (who: Principal, method: 'GET' | 'POST', url: string, payload?: object, key = newId()) =>
    askApi(stack, tokenOf(who), { method, url, payload, key });
  const content = <T>({ text }: { readonly text: string }): T => JSON.parse(text) as T;
  const requested = async (): Promise<string> => {
    const portions = [{ date: DAY, meal: 'lunch', quantity: 2 }];
    const body = { kind: 'meal', olderPersonId: person, portions };
    return content<{ id: string }>(await ask(family, 'POST', '/v1/requests', body)).id;
  };
  /** Asked for an hour ago and accepted by the kitchen. */
  const booked = async (): Promise<string> => {
    const id = await requested();
    await stack.database.query(
      `UPDATE care_request SET state = 'booked', submitted_at = ${LONG_AGO} WHERE id = ?`,
      [id],
    );
    await stack.database.query(
      `INSERT INTO offer (id, request_id, provider_id, service_id, hold_id, state, offer_rank, score, sent_at, expires_at)
       SELECT ?, ?, provider_id, id, ?, 'accepted', 1, 1, now(3), now(3) FROM service WHERE id = ?`,
      [newId(), id, newId(), service],
    );
    return id;
  };
  const cutoff = async (when: string): Promise<unknown> =>
    stack.database.query(`UPDATE capacity_slot SET cutoff_at = ${when} WHERE service_id = ?`, [service]);
  const preview = async (id: string, who = family) =>
    ask(who, 'GET', `/v1/requests/${id}/cancellation-preview`);
  const cancel = async (id: string, shownCostFen?: number, key?: string) =>
    ask(family, 'POST', `/v1/requests/${id}/cancellation`, { reason: 'mistake', shownCostFen }, key);

  it('is free before the cutoff of the kitchen, and says until when', async () => {
    await cutoff('now(3) + INTERVAL 1 HOUR');
    const id = await booked();
    const shown = content<CancellationPreview>(await preview(id));
    expect(shown).toMatchObject({ costFen: 0, ruleVersion: 0, demo: true });
    const left = new Date(shown.freeUntil!).getTime() - new Date(shown.serverNow).getTime();
    expect(Math.round(left / 60_000)).toBe(60);
    expect(content(await cancel(id))).toEqual({ id, state: 'cancelled', costFen: 0 });
  });

  it('costs afterwards what was shown before, and refuses to cost more than that', async () => {
    await cutoff('now(3) + INTERVAL 1 HOUR');
    const id = await booked();
    expect(content<CancellationPreview>(await preview(id)).costFen).toBe(0);
    await cutoff('now(3) - INTERVAL 1 SECOND');
    const refused = await cancel(id, 0);
    expect([refused.status, content<Problem>(refused).code]).toEqual([409, 'requests.cost-has-risen']);
    expect(content<{ state: string }>(await ask(family, 'GET', `/v1/requests/${id}`)).state).toBe('booked');
    const shown = content<CancellationPreview>(await preview(id));
    expect(shown).toMatchObject({ costFen: 2_500, freeUntil: null });
    expect(content(await cancel(id, shown.costFen))).toMatchObject({ state: 'cancelled', costFen: 2_500 });
    // Whoever asks again is told the same, whatever they believe to have seen.
    expect(content(await cancel(id, 0))).toMatchObject({ costFen: 2_500 });
    expect(content(await ask(family, 'GET', `/v1/requests/${id}`))).toMatchObject({ cancelCostFen: 2_500 });
    const [entry] = await stack.database.query<{ detail: string }>(
      "SELECT detail FROM audit_entry WHERE action = 'requests.cancelled' AND object_id = ?",
      [id],
    );
    expect(JSON.parse(entry!.detail)).toEqual({ costFen: 2_500, ruleVersion: 0 });
    expect((await preview(id)).status).toBe(409);
  });

  it('counts a cost that was not shown as none', async () => {
    await cutoff('now(3) - INTERVAL 1 SECOND');
    const id = await booked();
    expect((await cancel(id)).status).toBe(409);
  });

  it('happens once, however often the same wish arrives', async () => {
    await cutoff('now(3) - INTERVAL 1 SECOND');
    const id = await booked();
    const key = newId();
    const answers = await Promise.all([1, 2, 3].map(async () => cancel(id, 2_500, key)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const [{ n } = { n: 0 }] = await stack.database.query<{ n: number }>(
      "SELECT COUNT(*) AS n FROM request_event WHERE request_id = ? AND event = 'cancel'",
      [id],
    );
    expect(n).toBe(1);
  });

  it('keeps to the rule that was in force when it was asked for', async () => {
    await cutoff('now(3) - INTERVAL 1 SECOND');
    const before = await booked();
    const value = settings['requests.cancellation'].parse({
      lateShareBp: { residential: 0, day_care: 0, meal: 2_000, home_care: 0 },
    });
    await stack.work.write((tx) => stack.app.get(Settings).put(tx, 'requests.cancellation', value, 'a test'));
    const after = await requested();
    await stack.database.query("UPDATE care_request SET state = 'booked' WHERE id = ?", [after]);
    const versions = [before, after].map(async (id) => content<CancellationPreview>(await preview(id)));
    expect(await Promise.all(versions)).toMatchObject([
      { costFen: 2_500, ruleVersion: 0, demo: true },
      { costFen: 0, ruleVersion: 1, demo: false },
    ]);
    await stack.database.query("DELETE FROM setting_version WHERE setting_key = 'requests.cancellation'");
  });

  it('is previewed and put into a calendar only for those whose it is', async () => {
    const id = await booked();
    const stranger = await familyAccount(stack);
    for (const what of ['cancellation-preview', 'calendar']) {
      const foreign = await ask(stranger, 'GET', `/v1/requests/${id}/${what}`);
      const missing = await ask(stranger, 'GET', `/v1/requests/${newId()}/${what}`);
      expect([foreign.status, missing.status]).toEqual([404, 404]);
    }
  });

  it('is a calendar file without a word about the person', async () => {
    const id = await booked();
    const { status, headers, text } = await ask(family, 'GET', `/v1/requests/${id}/calendar`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['content-disposition']).toContain('yilian.ics');
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines).toContain(`UID:${id}-0@yilian`);
    expect(lines).toContain('STATUS:CONFIRMED');
    expect(lines).toContain(`DTSTART;VALUE=DATE:${DAY.replaceAll('-', '')}`);
    expect(lines).toContain('SUMMARY:午餐 2 份 · Test Kitchen');
    expect(text).not.toContain(person);
    const english = await ask(family, 'GET', `/v1/requests/${id}/calendar?language=en`);
    expect(english.text).toContain('SUMMARY:Lunch × 2 · Test Kitchen');
  });
});
