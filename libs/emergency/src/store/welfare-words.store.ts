import { Injectable } from '@nestjs/common';
import { FieldCipher, type Tx } from '@yilian/platform';
import { notePlace } from './welfare-checks.store';

/** What welfare checks hold about one person, for its copy and its deletion. */
@Injectable()
export class WelfareWords {
  constructor(private readonly cipher: FieldCipher) {}

  /** Oldest first, opened. */
  async ofPerson(tx: Tx, olderPersonId: string): Promise<readonly object[]> {
    const rows = await tx.query<{ id: string; note_sealed: string | null }>(
      `SELECT id, delivery_id, state, opened_at, acknowledged_at, closed_at, outcome, town_code, community_code, note_sealed
         FROM welfare_check WHERE older_person_id = ? ORDER BY opened_at, id`,
      [olderPersonId],
    );
    return rows.map(({ id, note_sealed: note, ...check }) => ({
      ...check,
      note: note && this.cipher.open(notePlace(id), note),
    }));
  }

  /** Takes away the words; that somebody looked, when and what came of it stays for statistics. */
  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await tx.execute(
      'UPDATE welfare_check SET note_sealed = NULL, community_code = NULL WHERE older_person_id = ?',
      [olderPersonId],
    );
  }

  async hasOpen(tx: Tx, olderPersonId: string): Promise<boolean> {
    const rows = await tx.query(
      "SELECT 1 FROM welfare_check WHERE older_person_id = ? AND state <> 'closed' LIMIT 1",
      [olderPersonId],
    );
    return rows.length > 0;
  }
}
