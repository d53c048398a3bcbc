import { Injectable } from '@nestjs/common';
import { type PersonCard } from '@yilian/contracts';
import { type Reader } from '@yilian/platform';
import { maskName } from './domain/present';
import { OlderPersonStore, PERSON_COLUMNS, type StoredPerson } from './store/older-person.store';

/** Names older persons for lists and reports. The caller has checked the right to it. */
@Injectable()
export class PersonCards {
  constructor(private readonly persons: OlderPersonStore) {}

  /** By id; `masked` hides most of the name. */
  async of(reader: Reader, ids: readonly string[], masked: boolean): Promise<Map<string, PersonCard>> {
    if (ids.length === 0) return new Map();
    const rows = await reader.query<StoredPerson>(
      `SELECT ${PERSON_COLUMNS} FROM older_person AS person WHERE person.id IN (?)`,
      [ids],
    );
    return new Map(
      rows.map((row) => {
        const { name } = this.persons.openContact(row);
        const { id, sex, birth_year: birthYear, town_code: townCode } = row;
        return [id, { id, name: masked ? maskName(name) : name, masked, sex, birthYear, townCode }];
      }),
    );
  }
}
