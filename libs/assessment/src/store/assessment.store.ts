import { Injectable } from '@nestjs/common';
import { type AbilityAnswers, type AssessmentReason, type AssessmentState } from '@yilian/contracts';
import { FieldCipher, isDuplicate, type Reader, type Tx } from '@yilian/platform';
import { type Assessment, type Sheet } from '../domain/assessment';
import { AbilityAssessmentRow } from './ability-assessment.row';

interface Stored {
  readonly id: string;
  readonly older_person_id: string;
  readonly scale_version: string;
  readonly reason: AssessmentReason;
  readonly assessed_on: string;
  readonly state: AssessmentState;
  readonly answers_sealed: string;
  readonly note_sealed: string | null;
  readonly entered_by: string;
  readonly entered_at: Date | null;
  readonly second_by: string | null;
  readonly second_at: Date | null;
  readonly level: number | null;
  readonly due_on: string | null;
  readonly version: number;
}

const COLUMNS = `id, older_person_id, scale_version, reason, assessed_on, state, answers_sealed, note_sealed, entered_by,
  entered_at, second_by, second_at, level, due_on, version`;
const place = (column: string, id: string): string => `ability_assessment.${column}.${id}`;

/** A draft that is about to be. */
export interface NewAssessment extends Sheet {
  readonly id: string;
  readonly olderPersonId: string;
  readonly scaleVersion: string;
  readonly enteredBy: string;
}

/** Reads and writes assessments; the only place where answers and notes are sealed and opened. */
@Injectable()
export class AssessmentStore {
  constructor(private readonly cipher: FieldCipher) {}

  async byId(reader: Reader, olderPersonId: string, id: string): Promise<Assessment | undefined> {
    return this.one(reader, olderPersonId, id, '');
  }

  async lock(tx: Tx, olderPersonId: string, id: string): Promise<Assessment | undefined> {
    return this.one(tx, olderPersonId, id, 'FOR UPDATE');
  }

  /** The day of the assessment that counts now, or null. */
  async currentOn(reader: Reader, olderPersonId: string): Promise<string | null> {
    const [row] = await reader.query<{ assessed_on: string }>(
      'SELECT assessed_on FROM ability_assessment WHERE current_of = ?',
      [olderPersonId],
    );
    return row?.assessed_on ?? null;
  }

  /** All of a person, oldest first. */
  async ofPerson(tx: Tx, olderPersonId: string): Promise<Assessment[]> {
    const rows = await tx.query<Stored>(
      `SELECT ${COLUMNS} FROM ability_assessment WHERE older_person_id = ? ORDER BY assessed_on, id`,
      [olderPersonId],
    );
    return rows.map((row) => this.open(row));
  }

  /** Empties answers and notes, and gives up what is under way. */
  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await tx.execute(
      `UPDATE ability_assessment SET answers_sealed = '', note_sealed = NULL,
              state = IF(state IN ('draft', 'entered', 'returned'), 'discarded', state)
        WHERE older_person_id = ?`,
      [olderPersonId],
    );
  }

  /** False when one of this person is under way already. */
  async start(tx: Tx, { answers, ...draft }: NewAssessment): Promise<boolean> {
    const answersSealed = this.seal('answers', draft.id, JSON.stringify(answers));
    try {
      await tx.insert(AbilityAssessmentRow, [{ ...draft, answersSealed, state: 'draft' }]);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** The row is locked and its version was compared. */
  async saveSheet(tx: Tx, id: string, { reason, assessedOn, answers }: Sheet): Promise<void> {
    await tx.execute(
      `UPDATE ability_assessment SET reason = ?, assessed_on = ?, answers_sealed = ?, version = version + 1
        WHERE id = ? AND state IN ('draft', 'returned')`,
      [reason, assessedOn, this.seal('answers', id, JSON.stringify(answers)), id],
    );
  }

  async enter(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      `UPDATE ability_assessment SET state = 'entered', entered_at = now(3), second_by = NULL, second_at = NULL,
              version = version + 1
        WHERE id = ? AND state IN ('draft', 'returned')`,
      [id],
    );
  }

  async giveBack(tx: Tx, id: string, by: string, note: string): Promise<void> {
    await tx.execute(
      `UPDATE ability_assessment SET state = 'returned', note_sealed = ?, second_by = ?, second_at = now(3),
              version = version + 1
        WHERE id = ? AND state = 'entered' AND entered_by <> ?`,
      [this.seal('note', id, note), by, id, by],
    );
  }

  async discard(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      "UPDATE ability_assessment SET state = 'discarded', version = version + 1 WHERE id = ? AND under_way_of IS NOT NULL",
      [id],
    );
  }

  /** Puts it in the place of the one that counted; false when it was not this one's turn. */
  async confirm(
    tx: Tx,
    { id, olderPersonId }: Assessment,
    found: { by: string; level: number; dueOn: string; rulesVersion: number },
  ): Promise<boolean> {
    await tx.execute(
      "UPDATE ability_assessment SET state = 'superseded', version = version + 1 WHERE current_of = ?",
      [olderPersonId],
    );
    const changed = await tx.execute(
      `UPDATE ability_assessment SET state = 'confirmed', second_by = ?, second_at = now(3), level = ?, due_on = ?,
              rules_version = ?, version = version + 1
        WHERE id = ? AND state = 'entered' AND entered_by <> ?`,
      [found.by, found.level, found.dueOn, found.rulesVersion, id, found.by],
    );
    return changed === 1;
  }

  private async one(
    reader: Reader,
    olderPersonId: string,
    id: string,
    how: string,
  ): Promise<Assessment | undefined> {
    const [row] = await reader.query<Stored>(
      `SELECT ${COLUMNS} FROM ability_assessment WHERE id = ? AND older_person_id = ? ${how}`,
      [id, olderPersonId],
    );
    return row && this.open(row);
  }

  private seal(what: 'answers' | 'note', id: string, text: string): string {
    return this.cipher.seal(place(`${what}_sealed`, id), text);
  }

  private open(row: Stored): Assessment {
    const { id, answers_sealed: answers, note_sealed: note } = row;
    return {
      id,
      olderPersonId: row.older_person_id,
      scaleVersion: row.scale_version,
      reason: row.reason,
      assessedOn: row.assessed_on,
      state: row.state,
      answers: JSON.parse(this.cipher.open(place('answers_sealed', id), answers)) as AbilityAnswers,
      note: note === null ? null : this.cipher.open(place('note_sealed', id), note),
      enteredBy: row.entered_by,
      enteredAt: row.entered_at,
      secondBy: row.second_by,
      secondAt: row.second_at,
      level: row.level,
      dueOn: row.due_on,
      version: row.version,
    };
  }
}
