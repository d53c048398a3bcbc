import { testStack, type TestStack } from '@yilian/testing';

describe('the pool', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await testStack();
  });
  afterAll(async () => stack.close());

  it('sets every session, also the first and the busiest', async () => {
    const sessions = await Promise.all(
      Array.from({ length: 40 }, async () =>
        stack.database.query<{ id: number; wait: number }>(
          'SELECT CONNECTION_ID() AS id, @@session.innodb_lock_wait_timeout AS wait, SLEEP(0.05)',
        ),
      ),
    );
    const rows = sessions.flat();
    expect(new Set(rows.map((row) => row.id)).size).toBeGreaterThan(5);
    expect(new Set(rows.map((row) => row.wait))).toEqual(new Set([5]));
  });
});
