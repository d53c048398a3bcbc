import { Injectable } from '@nestjs/common';
import { FieldCipher, type Reader } from '@yilian/platform';

/** Opens what families wrote beside a request. The caller has checked the right to it and writes the audit entry. */
@Injectable()
export class RequestNotes {
  constructor(private readonly cipher: FieldCipher) {}

  /** By the id of the request; those without a note are left out. */
  async of(reader: Reader, requestIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (requestIds.length === 0) return new Map();
    const rows = await reader.query<{ id: string; sealed: string }>(
      'SELECT id, notes_sealed AS sealed FROM care_request WHERE id IN (?) AND notes_sealed IS NOT NULL',
      [requestIds],
    );
    return new Map(rows.map(({ id, sealed }) => [id, this.cipher.open(`care_request.notes.${id}`, sealed)]));
  }
}
