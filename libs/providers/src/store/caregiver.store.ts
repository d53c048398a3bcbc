import { Injectable } from '@nestjs/common';
import type { Sex } from '@yilian/contracts';
import { FieldCipher, type Tx } from '@yilian/platform';
import { CaregiverRow } from './caregiver.row';

export interface NewCaregiver {
  readonly id: string;
  readonly providerId: string;
  readonly serviceId: string;
  readonly name: string;
  readonly sex: Sex;
  readonly skillMask: number;
  readonly areaTowns: readonly string[] | null;
  readonly certificateNo: string | null;
}

/** Writes caregivers; a name is sealed before it reaches the database. */
@Injectable()
export class CaregiverStore {
  constructor(private readonly cipher: FieldCipher) {}

  async add(tx: Tx, { name, ...caregiver }: NewCaregiver): Promise<void> {
    const nameSealed = this.cipher.seal(caregiverNamePlace(caregiver.id), name);
    await tx.insert(CaregiverRow, [{ ...caregiver, nameSealed }]);
  }

  /** Overwrites what is said of a caregiver if nobody else did since `version`; skills are counted apart. */
  async change(
    tx: Tx,
    id: string,
    {
      version,
      name,
      areaTowns,
      state,
    }: Pick<CaregiverRow, 'state' | 'version' | 'areaTowns'> & { name: string },
  ): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE caregiver SET name_sealed = ?, area_towns = ?, state = ?, version = version + 1
        WHERE id = ? AND version = ?`,
      [
        ...[this.cipher.seal(caregiverNamePlace(id), name), areaTowns && JSON.stringify(areaTowns)],
        ...[state, id, version],
      ],
    );
    return changed === 1;
  }

  openName(id: string, nameSealed: string): string {
    return this.cipher.open(caregiverNamePlace(id), nameSealed);
  }
}

/** Where a caregiver's sealed name belongs; without it the name does not open. */
export const caregiverNamePlace = (id: string): string => `caregiver.name.${id}`;
