import { settings } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';

/**
 * Minutes of travel kept free after a visit, from the setting in force. Read on the transaction's own connection: a
 * transaction that waits for a second one can starve the pool.
 */
export async function travelMinutes(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ value: string }>(
    `SELECT value FROM setting_version WHERE setting_key = 'capacity.rules' AND valid_from <= now(3)
      ORDER BY version DESC LIMIT 1`,
  );
  return settings['capacity.rules'].parse(row ? JSON.parse(row.value) : {}).travelBufferMinutes;
}
