import { Injectable } from '@nestjs/common';
import { MOST_SHEETS, type PaperKind, type PaperType } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { isDuplicate, type Tx } from '@yilian/platform';
import { type StoredPaper } from '../domain/papers';

/** A transaction or the database. */
type Reader = Pick<Tx, 'query'>;

/** A sheet with the file that holds it. */
export interface NewSheet {
  readonly id: string;
  readonly olderPersonId: string;
  readonly kind: PaperKind;
  readonly file: string;
  readonly type: PaperType;
  readonly bytes: number;
  readonly sha256: string;
}

const COLUMNS = 'id, older_person_id AS olderPersonId, kind, state, file, type, bytes, added_at AS addedAt';

/** Papers of older persons: sheets and promises. The unique key says how many there may be. */
@Injectable()
export class StayPapers {
  /** `reader`: a Tx or the Database. */
  async ofPerson(reader: Reader, olderPersonId: string): Promise<StoredPaper[]> {
    return reader.query(`SELECT ${COLUMNS} FROM stay_paper WHERE older_person_id = ? ORDER BY kind, slot`, [
      olderPersonId,
    ]);
  }

  async lock(tx: Tx, id: string): Promise<StoredPaper | undefined> {
    const [row] = await tx.query<StoredPaper>(`SELECT ${COLUMNS} FROM stay_paper WHERE id = ? FOR UPDATE`, [
      id,
    ]);
    return row;
  }

  /** Puts a sheet in the first free place of its kind; false when there is none left. */
  async add(tx: Tx, sheet: NewSheet): Promise<boolean> {
    for (let slot = 1; slot <= MOST_SHEETS; slot += 1) {
      if (await this.addAt(tx, sheet, slot)) {
        await this.keepPromise(tx, sheet);
        return true;
      }
    }
    return false;
  }

  private async addAt(tx: Tx, sheet: NewSheet, slot: number): Promise<boolean> {
    try {
      await tx.execute(
        `INSERT INTO stay_paper (id, older_person_id, kind, slot, state, file, type, bytes, sha256, added_by, added_at)
         VALUES (?, ?, ?, ?, 'given', ?, ?, ?, ?, ?, now(3))`,
        [
          ...[sheet.id, sheet.olderPersonId, sheet.kind, slot, sheet.file, sheet.type, sheet.bytes],
          ...[sheet.sha256, tx.actor!.accountId],
        ],
      );
      return true;
    } catch (error) {
      // A unique key undoes its statement and leaves the transaction as it was.
      if (!isDuplicate(error, 'stay_paper_slot')) throw error;
      return false;
    }
  }

  /** Puts another file in the place of a locked sheet. */
  async replace(tx: Tx, { id, file, type, bytes, sha256 }: NewSheet): Promise<void> {
    await tx.execute(
      'UPDATE stay_paper SET file = ?, type = ?, bytes = ?, sha256 = ?, added_by = ?, added_at = now(3) WHERE id = ?',
      [file, type, bytes, sha256, tx.actor!.accountId, id],
    );
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.execute('DELETE FROM stay_paper WHERE id = ?', [id]);
  }

  /** Notes that papers follow later; whoever says it twice has said it once. */
  async promise(tx: Tx, olderPersonId: string, kinds: readonly PaperKind[]): Promise<void> {
    for (const kind of kinds)
      await tx.execute(
        `INSERT INTO stay_paper (id, older_person_id, kind, slot, state, added_by, added_at)
         VALUES (?, ?, ?, 0, 'promised', ?, now(3)) ON DUPLICATE KEY UPDATE slot = slot`,
        [newId(), olderPersonId, kind, tx.actor!.accountId],
      );
  }

  private async keepPromise(tx: Tx, { olderPersonId, kind }: NewSheet): Promise<void> {
    await tx.execute('DELETE FROM stay_paper WHERE older_person_id = ? AND kind = ? AND slot = 0', [
      olderPersonId,
      kind,
    ]);
  }

  /** Some papers that nobody needs any more: of persons without an application, or whose last one ended long ago. */
  async needless(tx: Tx, keptDays: number, limit: number): Promise<StoredPaper[]> {
    const seconds = Math.round(keptDays * 86_400);
    return tx.query(
      `SELECT ${COLUMNS} FROM stay_paper AS p
        WHERE p.added_at < now(3) - INTERVAL ? SECOND
          AND NOT EXISTS (SELECT 1 FROM care_request AS r WHERE r.older_person_id = p.older_person_id AND r.kind = 'residential'
                AND (r.state NOT IN ('completed', 'closed', 'cancelled', 'unmet') OR r.state_since >= now(3) - INTERVAL ? SECOND))
          AND NOT EXISTS (SELECT 1 FROM request_draft AS d WHERE d.older_person_id = p.older_person_id AND d.kind = 'residential')
        ORDER BY p.id LIMIT ? FOR UPDATE`,
      [seconds, seconds, limit],
    );
  }
}
