import { type LicenceKind, type PaperType } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A licence of a provider. Its file is sealed. */
@Entity('provider_licence')
@Index('provider_licence_of', ['providerId'])
@Index('provider_licence_ends', ['validTo'])
export class ProviderLicenceRow {
  /** Made by the device that sends it. */
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @Column(codeColumn(24))
  kind!: LicenceKind;

  @Column({ type: 'varchar', length: '80' })
  number!: string;

  @Column({ type: 'varchar', length: '120' })
  issuer!: string;

  @Column(dateColumn({ name: 'valid_from' }))
  validFrom!: string;

  /** The last day; null without an end. */
  @Column(dateColumn({ name: 'valid_to', nullable: true }))
  validTo!: string | null;

  /** The end that the managers were warned of; another end is warned of anew. */
  @Column(dateColumn({ name: 'warned_of', nullable: true }))
  warnedOf!: string | null;

  @Column(codeColumn(64, { nullable: true }))
  file!: string | null;

  @Column(codeColumn(24, { nullable: true }))
  type!: PaperType | null;
}
