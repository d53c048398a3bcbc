import { Injectable } from '@nestjs/common';
import { type PhotoType, type VisitProofKind, type VoiceType } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { FieldCipher, type Tx } from '@yilian/platform';
import { VisitNoteRow, VisitProofRow } from './visit-parts.row';

/** Where the sealed words of a note belong; without it they do not open. */
export const notePlace = (id: string): string => `visit_note.words_sealed.${id}`;

/** Where the sealed words about an alarm belong. */
export const alarmPlace = (visitId: string): string => `visit.alarm_words.${visitId}`;

/** A picture or voice as its row says. */
export interface StoredProof {
  readonly id: string;
  readonly visitId: string;
  readonly kind: VisitProofKind;
  readonly file: string;
  readonly mediaType: PhotoType | VoiceType;
  readonly at: Date;
}

/** What is kept beside the times of a visit: tasks, words, pictures. */
@Injectable()
export class VisitParts {
  constructor(private readonly cipher: FieldCipher) {}

  /** Marks a task as done or not done; an older mark than the one that is there changes nothing. */
  async mark(
    tx: Tx,
    visitId: string,
    { code, done, at }: { readonly code: string; readonly done: boolean; readonly at: Date },
  ): Promise<void> {
    await tx.execute(
      `UPDATE visit_task SET done_at = ?, marked_at = ?
        WHERE visit_id = ? AND code = ? AND (marked_at IS NULL OR marked_at <= ?)`,
      [done ? at : null, at, visitId, code, at],
    );
  }

  async write(
    tx: Tx,
    visitId: string,
    { at, words }: { readonly at: Date; readonly words: string },
  ): Promise<void> {
    const id = newId();
    const wordsSealed = this.cipher.seal(notePlace(id), words);
    await tx.insert(VisitNoteRow, [{ id, visitId, wordsSealed, authorId: tx.actor!.accountId, at }]);
  }

  /** Keeps a picture or voice. @throws the driver's error 1062 when there is one with this id. */
  async keep(tx: Tx, proof: StoredProof): Promise<void> {
    await tx.insert(VisitProofRow, [proof]);
  }

  async proof(tx: Tx, id: string): Promise<StoredProof | undefined> {
    const [row] = await tx.query<StoredProof>(
      'SELECT id, visit_id AS visitId, kind, file, media_type AS mediaType, at FROM visit_proof WHERE id = ?',
      [id],
    );
    return row;
  }

  /** How many pictures and voices a visit has. */
  async countProofs(tx: Tx, visitId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'SELECT COUNT(*) AS count FROM visit_proof WHERE visit_id = ?',
      [visitId],
    );
    return row!.count;
  }

  /** Words written about a person, opened. */
  async notesOfPerson(tx: Tx, olderPersonId: string): Promise<{ at: string; words: string }[]> {
    const rows = await tx.query<{ id: string; wordsSealed: string; at: Date }>(
      `SELECT n.id, n.words_sealed AS wordsSealed, n.at FROM visit_note AS n
         JOIN visit AS v ON v.id = n.visit_id WHERE v.older_person_id = ? ORDER BY n.at`,
      [olderPersonId],
    );
    return rows.map(({ id, wordsSealed, at }) => ({
      at: at.toISOString(),
      words: this.cipher.open(notePlace(id), wordsSealed),
    }));
  }

  /** What was written about alarms of a person's visits, opened. */
  async alarmsOfPerson(tx: Tx, olderPersonId: string): Promise<{ at: string; words: string }[]> {
    const rows = await tx.query<{ id: string; sealed: string; at: Date }>(
      `SELECT id, alarm_words_sealed AS sealed, alarm_closed_at AS at FROM visit
        WHERE older_person_id = ? AND alarm_words_sealed IS NOT NULL ORDER BY alarm_closed_at`,
      [olderPersonId],
    );
    return rows.map(({ id, sealed, at }) => ({
      at: at.toISOString(),
      words: this.cipher.open(alarmPlace(id), sealed),
    }));
  }

  /** The files about a person. */
  async filesOfPerson(
    tx: Tx,
    olderPersonId: string,
  ): Promise<{ kind: VisitProofKind; file: string; at: Date }[]> {
    return tx.query(
      `SELECT p.kind, p.file, p.at FROM visit_proof AS p
         JOIN visit AS v ON v.id = p.visit_id WHERE v.older_person_id = ?`,
      [olderPersonId],
    );
  }

  /** Empties what was written and kept about a person; when somebody came and left stays and names nobody. */
  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    for (const table of ['visit_note', 'visit_proof'] as const) {
      await tx.execute(
        `DELETE part FROM ${table} AS part JOIN visit AS v ON v.id = part.visit_id WHERE v.older_person_id = ?`,
        [olderPersonId],
      );
    }
    await tx.execute('UPDATE visit SET alarm_words_sealed = NULL WHERE older_person_id = ?', [olderPersonId]);
  }
}
