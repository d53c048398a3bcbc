import { addDays, newId } from '@yilian/kernel';
import { FindingStage } from '@yilian/testing';
import { WatchFindings } from './watch-findings/watch-findings.job';

let stage: FindingStage;
let today: string;
let house: { readonly id: string; readonly manager: string };
beforeAll(async () => {
  stage = await FindingStage.opens();
  today = stage.today;
});
afterAll(async () => stage.stack.close());
beforeEach(async () => {
  house = await stage.house();
});

describe('findings', () => {
  it('show every change of what was written, to verify and on the page', async () => {
    const id = await stage.open(house.id);
    await stage.send(house.manager, id);
    await stage.answers(house.manager, id, [(await stage.view(id, house.manager)).pending[0]!.id]);
    const changes: readonly (readonly [string, string, string])[] = [
      [
        "UPDATE finding SET severity = 'serious' WHERE id = ?",
        "UPDATE finding SET severity = 'minor' WHERE id = ?",
        'step 1',
      ],
      [
        "UPDATE finding_record SET actor_id = 'x' WHERE finding_id = ? AND seq = 2",
        `UPDATE finding_record SET actor_id = '${house.manager.split('.')[1]!}' WHERE finding_id = ? AND seq = 2`,
        'step 2',
      ],
      [
        "UPDATE finding SET state = 'accepted' WHERE id = ?",
        "UPDATE finding SET state = 'answered' WHERE id = ?",
        'last step',
      ],
      [
        'UPDATE finding_evidence SET record_seq = NULL WHERE finding_id = ?',
        'UPDATE finding_evidence SET record_seq = 2 WHERE finding_id = ?',
        'step 2',
      ],
    ];
    for (const [change, back, said] of changes) {
      await stage.stack.database.query(change, [id]);
      expect(await stage.fault(id)).toContain(said);
      expect((await stage.view(id)).whole).toBe(false);
      await stage.stack.database.query(back, [id]);
      expect(await stage.fault(id)).toBeUndefined();
    }
    await stage.stack.database.query('DELETE FROM finding_record WHERE finding_id = ? AND seq = 2', [id]);
    expect(await stage.fault(id)).toContain('step 2 is missing');
  });

  it('climb once to house, officer and city, though two look at once and one of them is killed', async () => {
    const id = await stage.open(house.id);
    await stage.stack.database.query(
      'INSERT INTO duty (id, area_code, account_id, from_at) VALUES (?, ?, ?, now(3))',
      [...[newId(), 'city', stage.city.split('.')[1]]],
    );
    await stage.stack.database.query('UPDATE finding SET due_on = ? WHERE id = ?', [addDays(today, -4), id]);
    const watch = stage.stack.app.get(WatchFindings);
    // Killed before its commit: nothing of it stays, and the next one does it.
    await expect(
      stage.stack.work.write(async (tx) => {
        await tx.execute("INSERT INTO finding_raise (finding_id, round, step) VALUES (?, 1, 'due')", [id]);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    await Promise.all([watch.run(), watch.run()]);
    await watch.run();
    const told = (await stage.facts(id, 'inspection.finding-raised.v1')).map(
      ({ payload }) => JSON.parse(payload) as { step: string; tellId: string | null },
    );
    expect(told.map(({ step, tellId }) => [step, tellId])).toEqual([
      ...[
        ['due', null],
        ['officer', stage.officer.split('.')[1]],
        ['city', stage.city.split('.')[1]],
      ],
    ]);
  });
});
