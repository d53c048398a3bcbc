import { type Tx } from '@yilian/platform';
import { type Proof, unprovenOn } from '@yilian/kernel';
import { selectIn } from './bulk.store';

interface ProofRecord extends Proof {
  readonly caregiver_id: string;
}

/** Skills whose certificates do not count on a date, by caregiver and date. Certificates belong to others and are only read. */
export async function unprovenSkills(
  tx: Tx,
  ids: readonly string[],
  dates: readonly string[],
): Promise<Map<string, Map<string, number>>> {
  const rows = await selectIn<ProofRecord>(
    tx,
    `SELECT caregiver_id, skill_mask AS skillMask, valid_from AS validFrom, valid_to AS validTo
       FROM caregiver_certificate WHERE caregiver_id IN (?)`,
    ids,
  );
  const ofCaregiver = new Map<string, ProofRecord[]>();
  for (const row of rows) {
    const known = ofCaregiver.get(row.caregiver_id) ?? [];
    ofCaregiver.set(row.caregiver_id, [...known, row]);
  }
  return new Map(
    [...ofCaregiver].map(([id, proofs]) => [
      id,
      new Map(dates.map((date) => [date, unprovenOn(proofs, date)])),
    ]),
  );
}
