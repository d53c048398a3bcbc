import { newId } from '@yilian/kernel';
import { testStack, type TestStack } from '@yilian/testing';
import { AccountsModule, accountsRows, ForgetOldSessions } from '../index';

describe('ForgetOldSessions', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await testStack({
      rows: accountsRows,
      imports: [AccountsModule],
      providers: [ForgetOldSessions],
    });
  });
  afterAll(async () => stack.close());

  it('deletes sessions a day after their end and counters after ninety days, and nothing younger', async () => {
    await stack.work.write(async (tx) => {
      for (const [state, hours] of [
        ['fresh', 25],
        ['used', 23],
      ] as const) {
        await tx.execute(
          `INSERT INTO refresh_token (id, family_id, account_id, token_hash, state, started_at, expires_at)
           VALUES (?, ?, ?, ?, ?, now(3), now(3) - INTERVAL ? HOUR)`,
          [newId(), newId(), newId(), state.padEnd(64, '0'), state, hours],
        );
      }
      for (const days of [91, 89]) {
        await tx.execute(
          `INSERT INTO sign_in_attempt (subject, failures, failed_at, open_at)
           VALUES (?, 1, now(3) - INTERVAL ? DAY, now(3))`,
          [String(days).padEnd(64, '0'), days],
        );
      }
    });
    await stack.app.get(ForgetOldSessions).run();
    expect(await stack.database.query('SELECT state FROM refresh_token')).toEqual([{ state: 'used' }]);
    const kept = await stack.database.query('SELECT LEFT(subject, 2) AS days FROM sign_in_attempt');
    expect(kept).toEqual([{ days: '89' }]);
  });
});
