import { Injectable } from '@nestjs/common';
import { newId } from '@yilian/kernel';
import { type Sex } from '@yilian/contracts';
import { FieldCipher, type Reader, type Tx } from '@yilian/platform';
import { dateOf } from '../domain/calendar';
import { claimRows, updateExactly } from './bulk.store';

interface Stored {
  readonly id: string;
  readonly bedId: string;
  readonly nameSealed: string;
  readonly sex: Sex;
  readonly fromDate: string;
  readonly untilDate: string | null;
}

/** Somebody who came without the platform, with the name that the home wrote down. */
export interface NamedResident extends Omit<Stored, 'nameSealed'> {
  readonly name: string;
}

/** Somebody to write down. */
export interface NewResident {
  readonly bedId: string;
  readonly serviceId: string;
  readonly name: string;
  readonly sex: Sex;
  readonly from: number;
  readonly until: string | null;
}

const place = (id: string): string => `bed_resident.name.${id}`;

/** People whom only their home knows. */
@Injectable()
export class Residents {
  constructor(private readonly cipher: FieldCipher) {}

  /** Writes down who lives in beds. @throws Overtaken when somebody else does. */
  async add(tx: Tx, residents: readonly NewResident[]): Promise<void> {
    await claimRows(
      tx,
      'bed_resident (id, bed_id, service_id, name_sealed, sex, from_date, until_date)',
      residents.map(({ bedId, serviceId, name, sex, from, until }) => {
        const id = newId();
        return [id, bedId, serviceId, this.cipher.seal(place(id), name), sex, dateOf(from), until];
      }),
    );
  }

  /** Nobody lives in two beds: the key of the bed refuses a second one. */
  async move(tx: Tx, id: string, toBedId: string): Promise<void> {
    const sql = 'UPDATE bed_resident SET bed_id = ? WHERE id = ? AND left_at IS NULL';
    await updateExactly(tx, 1, sql, [toBedId, id]);
  }

  /** The person left; the name goes with them, or is kept for as long as that can be taken back. */
  async leave(tx: Tx, id: string, keepsName: boolean): Promise<void> {
    const sql = `UPDATE bed_resident SET left_at = now(3), name_sealed = IF(?, name_sealed, NULL)
                  WHERE id = ? AND left_at IS NULL`;
    await updateExactly(tx, 1, sql, [keepsName, id]);
  }

  /** The person did not leave after all. @throws Overtaken when the name is gone or somebody else lives there. */
  async comeBack(tx: Tx, id: string): Promise<void> {
    const sql = `UPDATE bed_resident SET left_at = NULL
                  WHERE id = ? AND left_at IS NOT NULL AND name_sealed IS NOT NULL`;
    await updateExactly(tx, 1, sql, [id]);
  }

  /** Nothing can be taken back any more: the names of those who left go. */
  async forget(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const sql = 'UPDATE bed_resident SET name_sealed = NULL WHERE id IN (?) AND left_at IS NOT NULL';
    await tx.execute(sql, [ids]);
  }

  /** Who lives in the beds of a service. */
  async of(reader: Reader, serviceId: string): Promise<NamedResident[]> {
    const rows = await reader.query<Stored>(
      `SELECT id, bed_id AS bedId, name_sealed AS nameSealed, sex, from_date AS fromDate, until_date AS untilDate
         FROM bed_resident WHERE service_id = ? AND left_at IS NULL`,
      [serviceId],
    );
    return rows.map(({ nameSealed, ...row }) => ({
      ...row,
      name: this.cipher.open(place(row.id), nameSealed),
    }));
  }
}
