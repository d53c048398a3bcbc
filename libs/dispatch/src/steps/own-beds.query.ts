import { type LockedRequest } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';

/**
 * The beds in which persons try a home, by the request that makes their stay permanent: they should not have to move.
 * Requests and holds belong to others and are only read.
 */
export async function ownBeds(
  tx: Tx,
  requests: readonly LockedRequest[],
): Promise<ReadonlyMap<string, string>> {
  const ids = requests.filter(({ kind }) => kind === 'residential').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ requestId: string; bedId: string }>(
    `SELECT trial.continued_by_id AS requestId, hold.bed_id AS bedId
       FROM care_request AS trial JOIN offer ON offer.accepted_request_id = trial.id
       JOIN capacity_hold AS hold ON hold.id = offer.hold_id AND hold.bed_id IS NOT NULL
      WHERE trial.continued_by_id IN (?)`,
    [ids],
  );
  return new Map(rows.map(({ requestId, bedId }) => [requestId, bedId]));
}
