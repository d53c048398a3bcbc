import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';

/** An assessment that counts and whose time is coming. */
export interface DueAssessment {
  readonly id: string;
  readonly olderPersonId: string;
  readonly townCode: string;
}

/** Finds whom to remind. Where a person lives belongs to others and is only read. */
@Injectable()
export class DueStore {
  /** Marks those due until a date as reminded, each once, and returns them. */
  async take(tx: Tx, until: string, most: number): Promise<DueAssessment[]> {
    const rows = await tx.query<{ id: string; older_person_id: string; town_code: string }>(
      `SELECT one.id, one.older_person_id, person.town_code
         FROM ability_assessment AS one JOIN older_person AS person ON person.id = one.older_person_id
        WHERE one.state = 'confirmed' AND one.due_on <= ? AND one.reminded_at IS NULL
        ORDER BY one.due_on LIMIT ? FOR UPDATE`,
      [until, most],
    );
    if (rows.length === 0) return [];
    await tx.execute('UPDATE ability_assessment SET reminded_at = now(3) WHERE id IN (?)', [
      rows.map(({ id }) => id),
    ]);
    return rows.map((row) => ({ id: row.id, olderPersonId: row.older_person_id, townCode: row.town_code }));
  }
}
