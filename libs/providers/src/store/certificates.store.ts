import { Injectable } from '@nestjs/common';
import { type CertificateKind } from '@yilian/contracts';
import { FieldCipher, type Reader, type Tx } from '@yilian/platform';
import { type Proof, skillsOn } from '../domain/proof';

/** A certificate as it is sent. */
export interface NewCertificate extends Proof {
  readonly id: string;
  readonly caregiverId: string;
  readonly kind: CertificateKind;
  readonly number: string;
}
/** A caregiver of the own provider, locked. */
export interface LockedProfile {
  readonly id: string;
  readonly serviceId: string;
  readonly told: number;
  readonly counting: number;
  readonly version: number;
}

type Sealed = Omit<NewCertificate, 'number'> & { readonly numberSealed: string };

const PLACE = (id: string): string => `caregiver_certificate.number.${id}`;

/** Certificates, and the skills that count because of them. */
@Injectable()
export class Certificates {
  constructor(private readonly cipher: FieldCipher) {}

  /** Undefined for somebody else's caregiver. */
  async lockOwn(tx: Tx, caregiverId: string): Promise<LockedProfile | undefined> {
    const [row] = await tx.query<LockedProfile>(
      `SELECT id, service_id AS serviceId, COALESCE(told_skill_mask, skill_mask) AS told, skill_mask AS counting,
              version
         FROM caregiver WHERE id = ? AND provider_id = ? FOR UPDATE`,
      [caregiverId, tx.actor?.providerId ?? ''],
    );
    return row;
  }

  async of(reader: Reader, caregiverId: string): Promise<NewCertificate[]> {
    const rows = await reader.query<Sealed>(
      `SELECT id, caregiver_id AS caregiverId, kind, number_sealed AS numberSealed, skill_mask AS skillMask,
              valid_from AS validFrom, valid_to AS validTo
         FROM caregiver_certificate WHERE caregiver_id = ? ORDER BY valid_to IS NULL, valid_to, id`,
      [caregiverId],
    );
    return rows.map((row) => this.opened(row));
  }

  /** Those of all caregivers of a service. */
  async ofService(reader: Reader, serviceId: string): Promise<NewCertificate[]> {
    const rows = await reader.query<Sealed>(
      `SELECT p.id, p.caregiver_id AS caregiverId, p.kind, p.number_sealed AS numberSealed,
              p.skill_mask AS skillMask, p.valid_from AS validFrom, p.valid_to AS validTo
         FROM caregiver c JOIN caregiver_certificate p ON p.caregiver_id = c.id
        WHERE c.service_id = ? ORDER BY p.valid_from, p.id`,
      [serviceId],
    );
    return rows.map((row) => this.opened(row));
  }

  private opened({ numberSealed, ...row }: Sealed): NewCertificate {
    return { ...row, number: this.cipher.open(PLACE(row.id), numberSealed) };
  }

  /** Writes one, or replaces the caregiver's own of that id. False when the id is somebody else's. */
  async put(
    tx: Tx,
    { id, caregiverId, kind, number, skillMask, validFrom, validTo }: NewCertificate,
  ): Promise<boolean> {
    const sealed = this.cipher.seal(PLACE(id), number);
    await tx.execute(
      `INSERT IGNORE INTO caregiver_certificate (id, caregiver_id, kind, number_sealed, skill_mask, valid_from, valid_to)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [id, caregiverId, kind, sealed, skillMask, validFrom, validTo],
    );
    const [row] = await tx.query<{ caregiverId: string }>(
      'SELECT caregiver_id AS caregiverId FROM caregiver_certificate WHERE id = ?',
      [id],
    );
    if (row?.caregiverId !== caregiverId) return false;
    await tx.execute(
      `UPDATE caregiver_certificate SET kind = ?, number_sealed = ?, skill_mask = ?, valid_from = ?, valid_to = ?
        WHERE id = ? AND caregiver_id = ?`,
      [kind, sealed, skillMask, validFrom, validTo, id, caregiverId],
    );
    return true;
  }

  async remove(tx: Tx, caregiverId: string, id: string): Promise<boolean> {
    const removed = await tx.execute('DELETE FROM caregiver_certificate WHERE id = ? AND caregiver_id = ?', [
      id,
      caregiverId,
    ]);
    return removed === 1;
  }

  /** Makes what counts in matching from what is said and what is proved today; says what counts now. */
  async recount(tx: Tx, { id, told }: Pick<LockedProfile, 'id' | 'told'>, today: string): Promise<number> {
    const proofs = await this.of(tx, id);
    const counting = skillsOn(told, proofs, today);
    await tx.execute('UPDATE caregiver SET skill_mask = ?, told_skill_mask = ?, skills_on = ? WHERE id = ?', [
      ...[counting, told],
      ...[proofs.length === 0 ? null : today, id],
    ]);
    return counting;
  }

  /** Caregivers with certificates whose skills were last counted on another day. */
  async stale(tx: Tx, today: string, most: number): Promise<LockedProfile[]> {
    return tx.query<LockedProfile>(
      `SELECT id, service_id AS serviceId, COALESCE(told_skill_mask, skill_mask) AS told, skill_mask AS counting,
              version
         FROM caregiver WHERE skills_on < ? ORDER BY id LIMIT ? FOR UPDATE`,
      [today, most],
    );
  }
}
