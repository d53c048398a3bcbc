import { Injectable } from '@nestjs/common';
import { type Role } from '@yilian/contracts';
import { FieldCipher, type Reader, type Tx } from '@yilian/platform';
import { type FieldChange } from '../domain/what-changed';
import { PersonChangeRow } from './person-change.row';

/** A correction as its history keeps it. */
export interface WrittenChange {
  readonly at: Date;
  readonly version: number;
  readonly role: Role | null;
  readonly fields: readonly FieldChange[];
}

interface Stored {
  readonly version: number;
  readonly fields_sealed: string;
  readonly actor_role: Role | null;
  readonly at: Date;
}

const place = (id: string, version: number): string => `person_change.fields_sealed.${id}.${version}`;

/** Keeps what corrections changed, sealed like the fields themselves. */
@Injectable()
export class PersonChanges {
  constructor(private readonly cipher: FieldCipher) {}

  async add(tx: Tx, olderPersonId: string, version: number, fields: readonly FieldChange[]): Promise<void> {
    if (fields.length === 0) return;
    await tx.insert(PersonChangeRow, [
      {
        olderPersonId,
        version,
        fieldsSealed: this.cipher.seal(place(olderPersonId, version), JSON.stringify(fields)),
        actorId: tx.actor?.accountId ?? null,
        actorRole: tx.actor?.role ?? null,
      },
    ]);
  }

  /** Newest first. */
  async ofPerson(reader: Reader, olderPersonId: string): Promise<WrittenChange[]> {
    const rows = await reader.query<Stored>(
      `SELECT version, fields_sealed, actor_role, at FROM person_change
        WHERE older_person_id = ? AND fields_sealed IS NOT NULL ORDER BY version DESC LIMIT 200`,
      [olderPersonId],
    );
    return rows.map(({ version, fields_sealed: sealed, actor_role: role, at }) => ({
      at,
      version,
      role,
      fields: JSON.parse(this.cipher.open(place(olderPersonId, version), sealed)) as FieldChange[],
    }));
  }

  /** Takes away what was changed; that something was, stays. */
  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await tx.execute(
      'UPDATE person_change SET fields_sealed = NULL WHERE older_person_id = ? AND fields_sealed IS NOT NULL',
      [olderPersonId],
    );
  }
}
