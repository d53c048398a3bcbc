import { eventually } from '@yilian/testing';
import { type World } from './world';

/**
 * Keeps rows locked until they are let go: whoever wants them stands still in the middle of a transaction, which is
 * where a test wants to meet it.
 */
export async function holdRequests(world: World): Promise<() => Promise<void>> {
  const connection = await world.database.getConnection();
  await connection.beginTransaction();
  await connection.query('SELECT id FROM care_request FOR UPDATE');
  return async () => {
    await connection.rollback();
    connection.release();
  };
}

/** Waits until somebody stands still at a locked row. */
export async function somebodyWaits(world: World): Promise<void> {
  await eventually('a transaction waits for a row', async () => {
    const waiting = await world.read(
      `SELECT t.trx_id FROM information_schema.innodb_trx t
         JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
        WHERE t.trx_state = 'LOCK WAIT' AND p.db = DATABASE()`,
    );
    return waiting.length > 0;
  });
}
