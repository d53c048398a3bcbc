import { eventually } from './eventually';
import { type TestStack } from './test-stack';

/**
 * Waits until a statement on the stack's database has not come to an end for a second, because another transaction has
 * what it needs. InnoDB's own list of waiting transactions does not serve: asked often, it answers from memory.
 */
export const somebodyWaits = async (stack: TestStack): Promise<unknown> =>
  eventually('a transaction waits for a lock', async () => {
    const rows = await stack.database.read(
      `SELECT 1 FROM information_schema.processlist
        WHERE db = DATABASE() AND command = 'Query' AND time >= 1 AND id <> CONNECTION_ID()`,
    );
    return rows.length > 0;
  });
