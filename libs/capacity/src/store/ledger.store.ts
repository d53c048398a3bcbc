import { type Tx } from '@yilian/platform';
import { type Movement } from '../domain/ledger';
import { insertRows } from './bulk.store';

/** Adds lines to the double-entry book of all movements; they are never changed afterwards. */
export async function writeMovements(tx: Tx, movements: readonly Movement[]): Promise<void> {
  await insertRows(
    tx,
    'capacity_ledger (hold_id, service_id, unit, pool_id, from_bucket, to_bucket, quantity, reason)',
    movements.map((one) => [
      one.holdId,
      one.serviceId,
      one.unit,
      one.poolId,
      one.from,
      one.to,
      one.quantity,
      one.reason,
    ]),
  );
}
