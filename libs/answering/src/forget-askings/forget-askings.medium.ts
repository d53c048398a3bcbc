import { dispatchRows } from '@yilian/dispatch';
import { newId } from '@yilian/kernel';
import { testStack, type TestStack } from '@yilian/testing';
import { answeringRows } from '../index';
import { ForgetAskings } from './forget-askings.job';

describe('what was asked beside the desk', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await testStack({
      rows: [...answeringRows, ...dispatchRows],
      providers: [ForgetAskings],
      filled: [
        `INSERT INTO setting_version (setting_key, version, valid_from, value)
         VALUES ('answering.rules', 1, now(3), '{"keptDays": 10}')`,
      ],
    });
  });
  afterAll(async () => stack.close());

  const asked = async (days: number, offer: string): Promise<string> => {
    const [id, offerId] = [newId(), newId()];
    const sql = async (text: string, values: readonly unknown[]) => stack.database.query(text, values);
    await sql(
      `INSERT INTO offer (id, request_id, provider_id, service_id, hold_id, state, offer_rank, score, sent_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, 1, 1, now(3), now(3))`,
      [offerId, newId(), newId(), newId(), newId(), offer],
    );
    await sql(
      `INSERT INTO asked_beside (id, offer_id, service_id, way, state, due_at)
       VALUES (?, ?, ?, 'sms', 'sent', now(3) - INTERVAL ? DAY)`,
      [id, offerId, newId(), days],
    );
    await sql("INSERT INTO recorded_asking (asked_id, masked_to, text) VALUES (?, '138****5678', 'x')", [id]);
    return id;
  };
  const left = async (table: string, column: string): Promise<string[]> => {
    const rows = await stack.database.query<{ id: string }>(`SELECT ${column} AS id FROM ${table}`);
    return rows.map(({ id }) => id).sort();
  };

  it('is forgotten after the days of the setting, unless its offer waits still', async () => {
    const kept = [await asked(9, 'accepted'), await asked(40, 'open')].sort();
    for (const state of ['accepted', 'declined', 'expired']) await asked(11, state);
    await stack.app.get(ForgetAskings).run();
    expect(await left('asked_beside', 'id')).toEqual(kept);
    expect(await left('recorded_asking', 'asked_id')).toEqual(kept);
  });

  it('is forgotten all at once, however much there is, also when its offer is forgotten already', async () => {
    await stack.database.query('DELETE FROM asked_beside');
    const rows = Array.from({ length: 501 }, () => [newId(), newId(), newId(), 'sms', 'sent', '2020-01-01']);
    await stack.database.query(
      'INSERT INTO asked_beside (id, offer_id, service_id, way, state, due_at) VALUES ?',
      [rows],
    );
    await stack.app.get(ForgetAskings).run();
    expect(await left('asked_beside', 'id')).toEqual([]);
  });
});
