import { Injectable } from '@nestjs/common';
import { type RequestState } from '@yilian/contracts';
import { FieldCipher, type Tx } from '@yilian/platform';
import { type RequestDetails } from '../domain/new-request';

/** What requests hold about their older persons: read and emptied, never moved. */
@Injectable()
export class RequestsOfPerson {
  constructor(private readonly cipher: FieldCipher) {}

  /** The older person of a request. */
  async personOf(tx: Tx, id: string): Promise<string | undefined> {
    const [row] = await tx.query<{ older_person_id: string }>(
      'SELECT older_person_id FROM care_request WHERE id = ?',
      [id],
    );
    return row?.older_person_id;
  }

  /** True when the person has a request in one of the states. */
  async hasAny(tx: Tx, olderPersonId: string, states: readonly RequestState[]): Promise<boolean> {
    const rows = await tx.query(
      'SELECT 1 FROM care_request WHERE older_person_id = ? AND state IN (?) LIMIT 1',
      [olderPersonId, states],
    );
    return rows.length > 0;
  }

  /** What was ever asked for a person after the request `after`, oldest first, with the words that came with it. */
  async ofPerson(
    tx: Tx,
    olderPersonId: string,
    { after, limit }: { readonly after: string; readonly limit: number },
  ): Promise<readonly (object & { readonly id: string })[]> {
    const rows = await tx.query<{ id: string; notes_sealed: string | null; details_sealed: string | null }>(
      `SELECT id, number, kind, urgency, state, units, submitted_at, state_since, unmet_reason, notes_sealed,
              details_sealed
         FROM care_request WHERE older_person_id = ? AND id > ? ORDER BY id LIMIT ?`,
      [olderPersonId, after, limit],
    );
    return rows.map(({ id, notes_sealed: notes, details_sealed: details, ...request }) => ({
      id,
      ...request,
      notes: notes === null ? null : this.cipher.open(`care_request.notes.${id}`, notes),
      details:
        details === null
          ? null
          : (JSON.parse(this.cipher.open(`care_request.details.${id}`, details)) as RequestDetails),
    }));
  }

  /** Takes away words, place and needs; kind, dates, town and how it ended stay for statistics. */
  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await tx.execute(
      `UPDATE care_request SET notes_sealed = NULL, details_sealed = NULL, community_code = NULL, lng = NULL,
              lat = NULL, need_mask = 0 WHERE older_person_id = ?`,
      [olderPersonId],
    );
  }
}
