import { type JobName, type JobPayload } from '@yilian/contracts';
import { type Tx } from '../database/tx';
import { type JobItem } from './job-handler';

interface ItemRow {
  readonly id: string;
  readonly aggregate_id: string;
  readonly payload: string;
  readonly due: 0 | 1;
}

/** After so many counted attempts an item is set aside for a person to look at. */
const MOST_ATTEMPTS = 5;

/**
 * Locks the items that are still to be done. Items whose moment has not come (a clock was ahead) are left for the
 * republisher, to the moment.
 */
export async function claimItems<N extends JobName>(tx: Tx, ids: readonly string[]): Promise<JobItem<N>[]> {
  const rows = await tx.query<ItemRow>(
    `SELECT id, aggregate_id, payload, due_at <= now(3) AS due FROM work_item
      WHERE id IN (?) AND state = 'queued' ORDER BY id FOR UPDATE`,
    [ids],
  );
  const early = rows.filter((row) => !row.due).map((row) => row.id);
  if (early.length > 0) {
    await tx.execute('UPDATE work_item SET next_check_at = due_at WHERE id IN (?)', [early]);
  }
  return rows
    .filter((row) => row.due)
    .map((row) => ({
      id: row.id,
      aggregateId: row.aggregate_id,
      payload: JSON.parse(row.payload) as JobPayload<N>,
    }));
}

/** Marks items done; whoever is delivered again finds nothing to claim. */
export async function finishItems(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(
    "UPDATE work_item SET state = 'done', done_at = now(3) WHERE id IN (?) AND state = 'queued'",
    [ids],
  );
}

/**
 * Counts an attempt before it is made, for an item that may have killed its last worker.
 * @returns false when it was tried often enough and is now set aside.
 */
export async function countAttempt(tx: Tx, id: string, jobName: JobName): Promise<boolean> {
  await tx.execute("UPDATE work_item SET attempts = attempts + 1 WHERE id = ? AND state = 'queued'", [id]);
  const [row] = await tx.query<{ attempts: number; state: string }>(
    'SELECT attempts, state FROM work_item WHERE id = ?',
    [id],
  );
  if (row?.state !== 'queued') return false;
  if (row.attempts <= MOST_ATTEMPTS) return true;
  await setAside(tx, id, jobName);
  return false;
}

/** Counts an attempt that failed; the last one sets the item aside. */
export async function countFailure(tx: Tx, id: string, jobName: JobName): Promise<void> {
  await tx.execute("UPDATE work_item SET attempts = attempts + 1 WHERE id = ? AND state = 'queued'", [id]);
  const [row] = await tx.query<{ attempts: number; state: string }>(
    'SELECT attempts, state FROM work_item WHERE id = ?',
    [id],
  );
  if (row?.state === 'queued' && row.attempts >= MOST_ATTEMPTS) await setAside(tx, id, jobName);
}

/** Takes a counted attempt back: the worker lived, and what failed was not the item's fault. */
export async function forgiveAttempt(tx: Tx, id: string): Promise<void> {
  await tx.execute(
    "UPDATE work_item SET attempts = attempts - 1 WHERE id = ? AND state = 'queued' AND attempts > 0",
    [id],
  );
}

async function setAside(tx: Tx, id: string, jobName: JobName): Promise<void> {
  await tx.execute("UPDATE work_item SET state = 'dead', done_at = now(3) WHERE id = ?", [id]);
  tx.record('platform.work-item-dead.v1', id, { workItemId: id, job: jobName });
}
