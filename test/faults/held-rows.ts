import { eventually } from '@yilian/testing';
import { rest } from './http';
import { type World } from './world';

/** All requests. */
const REQUESTS = 'SELECT id FROM care_request FOR UPDATE';

/**
 * Keeps what `held` locks, all requests unless said otherwise, while `act` runs, once somebody wants it: whoever does
 * stands still in the middle of a transaction, which is where a test wants to meet it.
 */
export async function midTransaction(
  world: World,
  begin: () => unknown,
  act: () => Promise<void>,
  held = REQUESTS,
): Promise<void> {
  const connection = await world.database.getConnection();
  await connection.beginTransaction();
  try {
    await connection.query(held);
    await begin();
    await somebodyWaits(world);
    await act();
  } finally {
    await connection.rollback();
    connection.release();
  }
}

/** Waits until somebody stands still at a locked row. */
async function somebodyWaits(world: World): Promise<void> {
  await eventually(
    'a transaction waits for a row',
    async () => {
      // The server shows the same picture again to whoever looks more often than ten times a second.
      await rest(150);
      const waiting = await world.read(
        `SELECT t.trx_id FROM information_schema.innodb_trx t
         JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
        WHERE t.trx_state = 'LOCK WAIT' AND p.db = DATABASE()`,
      );
      return waiting.length > 0;
    },
    60_000,
  );
}
