import { type CertificateKind } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A proof of a caregiver's skills. Only the own provider reads its number. */
@Entity('caregiver_certificate')
@Index('caregiver_certificate_of', ['caregiverId'])
@Index('caregiver_certificate_ends', ['validTo'])
export class CaregiverCertificateRow {
  /** Made by the device that sends it. */
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'caregiver_id' }))
  caregiverId!: string;

  @Column(codeColumn(24))
  kind!: CertificateKind;

  @Column(sealedColumn({ name: 'number_sealed' }))
  numberSealed!: string;

  /** Skills that count only while one of their certificates does. */
  @Column({ name: 'skill_mask', type: 'int', unsigned: true })
  skillMask!: number;

  @Column(dateColumn({ name: 'valid_from' }))
  validFrom!: string;

  /** The last day; null without an end. */
  @Column(dateColumn({ name: 'valid_to', nullable: true }))
  validTo!: string | null;

  /** The end that the managers were warned of; another end is warned of anew. */
  @Column(dateColumn({ name: 'warned_of', nullable: true }))
  warnedOf!: string | null;
}
