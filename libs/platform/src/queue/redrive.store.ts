import { type Tx } from '../database/tx';

/**
 * Puts work that was set aside back into the queue with all its attempts, one item or all; returns how many. For a person
 * who has removed the cause.
 */
export const redriveDead = async (tx: Tx, id: string | null): Promise<number> =>
  tx.execute(
    `UPDATE work_item SET state = 'queued', attempts = 0, done_at = NULL, next_check_at = now(3)
      WHERE state = 'dead' AND (? IS NULL OR id = ?)`,
    [id, id],
  );
