import { type LockedRequest } from '@yilian/contracts';
import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';

/** The published waiting lines: one for each kind of service and town. */
@Injectable()
export class WaitingLine {
  /** Puts requests into their line; who was there before keeps the time of the first entry. */
  async enter(tx: Tx, requests: readonly LockedRequest[]): Promise<void> {
    if (requests.length === 0) return;
    await tx.execute(
      `INSERT INTO waiting_entry (request_id, kind, town_code, priority, since)
       VALUES ${requests.map(() => '(?, ?, ?, ?, now(3))').join(', ')}
       ON DUPLICATE KEY UPDATE left_at = NULL`,
      requests.flatMap((request) => [request.id, request.kind, request.townCode, request.priority]),
    );
  }

  /** Takes requests out of their line, e.g. because they were offered a unit or cancelled. */
  async leave(tx: Tx, requestIds: readonly string[]): Promise<void> {
    if (requestIds.length === 0) return;
    await tx.execute(
      'UPDATE waiting_entry SET left_at = now(3) WHERE request_id IN (?) AND left_at IS NULL',
      [requestIds],
    );
  }

  /** All in the lines of a kind, by published priority, then by time. */
  async all(tx: Tx, kind: string): Promise<string[]> {
    return ids(
      tx,
      'SELECT request_id FROM waiting_entry WHERE kind = ? AND left_at IS NULL ORDER BY priority DESC, since, request_id',
      [kind],
    );
  }

  /** Some of the lines of a kind behind a request, in the order of ids: a walk that meets everybody in turn. */
  async after(tx: Tx, kind: string, requestId: string, limit: number): Promise<string[]> {
    return ids(
      tx,
      'SELECT request_id FROM waiting_entry WHERE kind = ? AND left_at IS NULL AND request_id > ? ORDER BY request_id LIMIT ?',
      [kind, requestId, limit],
    );
  }
}

async function ids(tx: Tx, sql: string, values: readonly (string | number)[]): Promise<string[]> {
  const rows = await tx.query<{ request_id: string }>(sql, [...values]);
  return rows.map((row) => row.request_id);
}
