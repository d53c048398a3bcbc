import { Injectable } from '@nestjs/common';
import { type Contact } from '@yilian/contracts';
import { type Reader } from '@yilian/platform';
import { type OlderPerson } from './domain/older-person';
import { OlderPersonStore, type StoredPerson } from './store/older-person.store';

/** Opens how to reach an older person. The caller has checked the right to it and writes the audit entry. */
@Injectable()
export class ContactQuery {
  constructor(private readonly persons: OlderPersonStore) {}

  /** Name, phone and address in plain text; undefined when there is no such person. `reader`: a Tx or the Database. */
  async open(reader: Reader, olderPersonId: string): Promise<Contact | undefined> {
    const [row] = await reader.query<StoredPerson>(
      'SELECT id, name_sealed, phone_sealed, address_sealed FROM older_person WHERE id = ? AND erased_at IS NULL',
      [olderPersonId],
    );
    return row && this.persons.openContact(row);
  }

  /** The same for many at once, by id; who is gone is missing from the map. */
  async openMany(reader: Reader, olderPersonIds: readonly string[]): Promise<ReadonlyMap<string, Contact>> {
    if (olderPersonIds.length === 0) return new Map();
    const rows = await reader.query<StoredPerson>(
      'SELECT id, name_sealed, phone_sealed, address_sealed FROM older_person WHERE id IN (?) AND erased_at IS NULL',
      [olderPersonIds],
    );
    return new Map(rows.map((row) => [row.id, this.persons.openContact(row)]));
  }

  /** Everything that is written down, in plain text, for an emergency. */
  async openAll(reader: Reader, olderPersonId: string): Promise<OlderPerson | undefined> {
    return this.persons.byId(reader, olderPersonId);
  }
}
