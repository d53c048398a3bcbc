import { capacityRows } from '@yilian/capacity';
import { newId } from '@yilian/kernel';
import { testStack, type TestStack } from '@yilian/testing';
import { dispatchRows } from '../index';
import { FamilyHolds } from '../store/family-holds.store';
import { ForgetHolds } from './forget-holds.job';

describe('for whom units were kept', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await testStack({
      rows: [...capacityRows, ...dispatchRows],
      providers: [FamilyHolds, ForgetHolds],
      filled: [
        `INSERT INTO setting_version (setting_key, version, valid_from, value)
         VALUES ('dispatch.holds', 1, now(3), '{"keptDays": 10}')`,
      ],
    });
  });
  afterAll(async () => stack.close());

  const kept = async (days: number, state?: string): Promise<string> => {
    const id = newId();
    await stack.database.query(
      `INSERT INTO family_hold (hold_id, account_id, older_person_id, service_id, kind, units, created_at)
       VALUES (?, ?, ?, ?, 'meal', '{}', now(3) - INTERVAL ? DAY)`,
      [id, newId(), newId(), newId(), days],
    );
    if (state !== undefined) {
      await stack.database.query(
        `INSERT INTO capacity_hold (id, service_id, provider_id, kind, state, until_at)
         VALUES (?, ?, ?, 'meal', ?, now(3))`,
        [id, newId(), newId(), state],
      );
    }
    return id;
  };

  it('is forgotten after the days of the setting, unless the units are held still', async () => {
    const young = await kept(9, 'void');
    const held = await kept(40, 'pending');
    for (const state of ['void', 'expired', 'confirmed', undefined]) await kept(11, state);
    await stack.app.get(ForgetHolds).run();
    const left = await stack.database.read<{ id: string }>('SELECT hold_id AS id FROM family_hold');
    expect(left.map(({ id }) => id).sort()).toEqual([young, held].sort());
  });
});
