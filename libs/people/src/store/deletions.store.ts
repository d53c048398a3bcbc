import { Injectable } from '@nestjs/common';
import { newId } from '@yilian/kernel';
import { isDuplicate, type Reader, type Tx } from '@yilian/platform';
import { DeletionRequestRow } from './deletion-request.row';

const OPEN = 'undone_at IS NULL AND done_at IS NULL';

/** A deletion whose time has come. */
export interface DueDeletion {
  readonly id: string;
  readonly olderPersonId: string;
}

/** Keeps who asked for a deletion, when it is due and how it ended. */
@Injectable()
export class Deletions {
  /** When the open one is due; undefined when nothing was asked for. */
  async dueAt(reader: Reader, olderPersonId: string): Promise<Date | undefined> {
    const [row] = await reader.query<{ due_at: Date }>(
      `SELECT due_at FROM deletion_request WHERE older_person_id = ? AND ${OPEN}`,
      [olderPersonId],
    );
    return row?.due_at;
  }

  /** False when it was asked for already: the unique key is the judge. */
  async ask(tx: Tx, olderPersonId: string, dueAt: Date): Promise<boolean> {
    try {
      await tx.insert(DeletionRequestRow, [
        { id: newId(), olderPersonId, requestedBy: tx.actor!.accountId, dueAt },
      ]);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** True when there was one to take back and its time had not come. */
  async undo(tx: Tx, olderPersonId: string): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE deletion_request SET undone_at = now(3) WHERE older_person_id = ? AND ${OPEN} AND due_at > now(3)`,
      [olderPersonId],
    );
    return changed === 1;
  }

  /** Some whose time has come, oldest first. */
  async due(reader: Reader, most: number): Promise<DueDeletion[]> {
    const rows = await reader.query<{ id: string; older_person_id: string }>(
      `SELECT id, older_person_id FROM deletion_request WHERE ${OPEN} AND due_at <= now(3) ORDER BY due_at LIMIT ?`,
      [most],
    );
    return rows.map((row) => ({ id: row.id, olderPersonId: row.older_person_id }));
  }

  /** True when this call ended it: nobody took it back or was quicker. */
  async finish(tx: Tx, id: string): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE deletion_request SET done_at = now(3) WHERE id = ? AND ${OPEN} AND due_at <= now(3)`,
      [id],
    );
    return changed === 1;
  }

  /** Puts it off by a day: something still needs the data. */
  async putOff(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      `UPDATE deletion_request SET due_at = now(3) + INTERVAL 1 DAY WHERE id = ? AND ${OPEN}`,
      [id],
    );
  }
}
