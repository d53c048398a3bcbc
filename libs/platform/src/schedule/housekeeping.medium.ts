import { newId } from '@yilian/kernel';
import { testStack, type TestStack } from '@yilian/testing';
import { Housekeeping } from './housekeeping';

describe('housekeeping', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await testStack({ providers: [Housekeeping] });
  });
  afterAll(async () => stack.close());

  it('removes what is old and done, and nothing else', async () => {
    const items = [
      ['done', 'now(3) - INTERVAL 2 DAY'],
      ['done', 'now(3)'],
      ['queued', 'NULL'],
      ['dead', 'now(3) - INTERVAL 2 DAY'],
    ] as const;
    for (const [state, doneAt] of items) {
      await stack.database.query(
        `INSERT INTO work_item (id, job, aggregate_id, payload, state, due_at, next_check_at, done_at)
         VALUES (?, 'x', ?, '{}', ?, now(3) - INTERVAL 3 DAY, now(3), ${doneAt})`,
        [newId(Date.now() - 3 * 86_400_000), newId(), state],
      );
    }
    await stack.app.get(Housekeeping).run();
    const left = await stack.database.read<{ state: string }>('SELECT state FROM work_item ORDER BY state');
    expect(left.map((row) => row.state)).toEqual(['dead', 'done', 'queued']);
  });
});
