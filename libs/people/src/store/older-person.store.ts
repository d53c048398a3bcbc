import { Injectable } from '@nestjs/common';
import {
  type AbilityLevel,
  capabilitiesOf,
  capabilityMask,
  type Category,
  type Contact,
  type Sex,
} from '@yilian/contracts';
import { FieldCipher, type Reader, type Tx } from '@yilian/platform';
import { type OlderPerson, type PersonDraft } from '../domain/older-person';
import { OlderPersonRow } from './older-person.row';

/** A row of `older_person` as SQL returns it. */
export interface StoredPerson {
  readonly id: string;
  readonly name_sealed: string;
  readonly phone_sealed: string;
  readonly address_sealed: string;
  readonly notes_sealed: string | null;
  readonly town_code: string;
  readonly community_code: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly sex: Sex;
  readonly birth_year: number;
  readonly ability_level: number | null;
  readonly assessed_on: string | null;
  readonly level_assessed: number;
  readonly categories: string;
  readonly need_mask: number;
  readonly version: number;
}

/** Columns of StoredPerson, for queries that name the table `person`. */
export const PERSON_COLUMNS = `person.id, person.name_sealed, person.phone_sealed, person.address_sealed,
  person.notes_sealed, person.town_code, person.community_code, person.lng, person.lat, person.sex, person.birth_year,
  person.ability_level, person.assessed_on, person.level_assessed, person.categories, person.need_mask, person.version`;

type SealedColumn = 'name_sealed' | 'phone_sealed' | 'address_sealed' | 'notes_sealed';
const place = (column: SealedColumn, id: string): string => `older_person.${column}.${id}`;

/** Reads and writes older persons; the only place where their personal fields are sealed and opened. */
@Injectable()
export class OlderPersonStore {
  constructor(private readonly cipher: FieldCipher) {}

  async byId(reader: Reader, id: string): Promise<OlderPerson | undefined> {
    const [row] = await reader.query<StoredPerson>(
      `SELECT ${PERSON_COLUMNS} FROM older_person AS person WHERE person.id = ? AND person.erased_at IS NULL`,
      [id],
    );
    return row && this.open(row);
  }

  async insert(tx: Tx, persons: readonly (PersonDraft & { readonly id: string })[]): Promise<void> {
    const rows = persons.map((person) => ({ id: person.id, ...this.columns(person.id, person) }));
    await tx.insert(OlderPersonRow, rows);
  }

  /** Writes a person over the version that was read; false when somebody else was quicker. */
  async update(
    tx: Tx,
    { id, version, ...draft }: PersonDraft & { readonly id: string; readonly version: number },
  ): Promise<boolean> {
    const row = this.columns(id, draft);
    const changed = await tx.execute(
      `UPDATE older_person
          SET name_sealed = ?, phone_sealed = ?, phone_index = ?, address_sealed = ?, notes_sealed = ?, town_code = ?,
              community_code = ?, lng = ?, lat = ?, sex = ?, birth_year = ?, ability_level = ?, assessed_on = ?,
              categories = ?, need_mask = ?, version = version + 1
        WHERE id = ? AND version = ?`,
      [
        ...[
          row.nameSealed,
          row.phoneSealed,
          row.phoneIndex,
          row.addressSealed,
          row.notesSealed,
          row.townCode,
        ],
        ...[row.communityCode, row.lng, row.lat, row.sex, row.birthYear, row.abilityLevel, row.assessedOn],
        ...[JSON.stringify(row.categories), row.needMask, id, version],
      ],
    );
    return changed === 1;
  }

  /** Writes the level that an assessment gave; from then on only assessments change it. */
  async setLevel(tx: Tx, id: string, level: AbilityLevel, assessedOn: string): Promise<void> {
    await tx.execute(
      `UPDATE older_person SET ability_level = ?, assessed_on = ?, level_assessed = 1, version = version + 1
        WHERE id = ?`,
      [level, assessedOn, id],
    );
  }

  /** Locks a person that is not erased; false when there is none. */
  async lock(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query('SELECT 1 FROM older_person WHERE id = ? AND erased_at IS NULL FOR UPDATE', [
      id,
    ]);
    return rows.length > 0;
  }

  /** Empties everything that names the person or tells of their health. Year of birth, sex and town stay for statistics. */
  async erase(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      `UPDATE older_person
          SET name_sealed = '', phone_sealed = '', phone_index = '', address_sealed = '', notes_sealed = NULL,
              community_code = NULL, lng = NULL, lat = NULL, ability_level = NULL, assessed_on = NULL,
              categories = '[]', need_mask = 0, erased_at = COALESCE(erased_at, now(3))
        WHERE id = ?`,
      [id],
    );
  }

  /** Opens a row's personal fields. Call it only for who may see them, or to mask them. */
  open(row: StoredPerson): OlderPerson {
    const { id, notes_sealed: notes } = row;
    return {
      id,
      contact: this.openContact(row),
      notes: notes === null ? '' : this.cipher.open(place('notes_sealed', id), notes),
      townCode: row.town_code,
      communityCode: row.community_code,
      point: row.lng === null || row.lat === null ? null : { lng: row.lng, lat: row.lat },
      sex: row.sex,
      birthYear: row.birth_year,
      abilityLevel: row.ability_level,
      assessedOn: row.assessed_on,
      levelAssessed: row.level_assessed === 1,
      categories: JSON.parse(row.categories) as Category[],
      needs: capabilitiesOf(row.need_mask),
      version: row.version,
    };
  }

  /** Opens name, phone and address only. */
  openContact(row: Pick<StoredPerson, 'id' | 'name_sealed' | 'phone_sealed' | 'address_sealed'>): Contact {
    return {
      name: this.cipher.open(place('name_sealed', row.id), row.name_sealed),
      phone: this.cipher.open(place('phone_sealed', row.id), row.phone_sealed),
      address: this.cipher.open(place('address_sealed', row.id), row.address_sealed),
    };
  }

  private columns(id: string, { contact, notes, point, needs, ...profile }: PersonDraft) {
    const seal = (column: SealedColumn, text: string): string => this.cipher.seal(place(column, id), text);
    return {
      nameSealed: seal('name_sealed', contact.name),
      phoneSealed: seal('phone_sealed', contact.phone),
      phoneIndex: this.cipher.blindIndex('older_person.phone', contact.phone),
      addressSealed: seal('address_sealed', contact.address),
      notesSealed: notes === '' ? null : seal('notes_sealed', notes),
      lng: point?.lng ?? null,
      lat: point?.lat ?? null,
      needMask: capabilityMask(needs),
      townCode: profile.townCode,
      communityCode: profile.communityCode,
      sex: profile.sex,
      birthYear: profile.birthYear,
      abilityLevel: profile.abilityLevel,
      assessedOn: profile.assessedOn,
      categories: profile.categories,
    };
  }
}
