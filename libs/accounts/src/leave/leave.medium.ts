import { peopleRows } from '@yilian/people';
import { type Principal } from '@yilian/platform';
import { requestsRows } from '@yilian/requests';
import { actAs, familyAccount, testStack, type TestStack } from '@yilian/testing';
import { AccountsModule, accountsRows } from '../index';
import { KnowDevice } from '../know-device/know-device.use-case';
import { LetGo } from './let-go.job';
import { Leave } from './leave.use-case';

describe('leaving', () => {
  let stack: TestStack;
  beforeAll(async () => {
    stack = await testStack({
      rows: [...accountsRows, ...peopleRows, ...requestsRows],
      imports: [AccountsModule],
    });
  });
  afterAll(async () => stack.close());

  const ask = async (who: Principal) => actAs(stack, who, async () => stack.app.get(Leave).ask(who));
  const undo = async (who: Principal) => actAs(stack, who, async () => stack.app.get(Leave).undo(who));
  const due = async ({ accountId }: Principal): Promise<void> => {
    await stack.database.query(
      'UPDATE account SET leave_due_at = now(3) WHERE id = ? AND leave_due_at IS NOT NULL',
      [accountId],
    );
    await stack.app.get(LetGo).run();
  };
  const kept = async ({ accountId }: Principal) => {
    const [row] = await stack.database.read<Record<string, unknown>>(
      'SELECT login, password_hash, state, left_at IS NOT NULL AS has_left FROM account WHERE id = ?',
      [accountId],
    );
    return row!;
  };
  const asksFor = async ({ accountId }: Principal, state: string): Promise<void> => {
    await stack.database.query(
      `INSERT INTO care_request (id, number, older_person_id, requested_by, kind, urgency, state, town_code, level, sex,
         need_mask, priority, town_preference, units, first_date, submitted_at, state_since)
       VALUES (UUID(), LEFT(UUID(), 16), UUID(), ?, 'meal', 'normal', ?, '440000001', 1, 'female', 0, 0, '[]', '{}',
         CURRENT_DATE, now(3), now(3))`,
      [accountId, state],
    );
  };

  it('is asked for once, taken back in time, and then changes nothing', async () => {
    const family = await familyAccount(stack);
    expect(await ask(family)).toMatchObject({ ok: true, value: { graceDays: 15, inUse: false } });
    expect(await ask(family)).toMatchObject({ refusal: { code: 'accounts.leaving-already' } });
    expect((await undo(family)).ok).toBe(true);
    expect((await undo(family)).ok).toBe(false);
    await due(family);
    expect(await kept(family)).toMatchObject({ state: 'active', has_left: 0 });
  });

  it('waits for what the account asked for and still runs', async () => {
    const family = await familyAccount(stack);
    await asksFor(family, 'booked');
    expect(await ask(family)).toMatchObject({ refusal: { code: 'accounts.in-use' } });
    const other = await familyAccount(stack);
    await ask(other);
    await asksFor(other, 'waiting');
    await due(other);
    expect(await kept(other)).toMatchObject({ state: 'active', has_left: 0 });
  });

  it('leaves nothing of the account to sign in with or to know it by, and tells who has to know', async () => {
    const family = await familyAccount(stack);
    await asksFor(family, 'cancelled');
    const devices = async () =>
      stack.database.read('SELECT id FROM known_device WHERE account_id = ?', [family.accountId]);
    await actAs(stack, family, async () => stack.app.get(KnowDevice).execute(family.accountId, 'phone'));
    expect(await devices()).toHaveLength(1);
    await ask(family);
    await due(family);
    expect(await devices()).toEqual([]);
    await due(family);
    expect(await kept(family)).toEqual({
      login: `left-${family.accountId}`,
      password_hash: '',
      state: 'disabled',
      has_left: 1,
    });
    const facts = await stack.database.read<{ type: string }>(
      'SELECT type FROM outbox_fact WHERE aggregate_id = ? ORDER BY type',
      [family.accountId],
    );
    expect(facts.map(({ type }) => type)).toEqual(['accounts.account-left.v1', 'accounts.grants-changed.v1']);
  });
});
