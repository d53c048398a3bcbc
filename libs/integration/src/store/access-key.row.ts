import { codeColumn, dateColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A key with which a provider's own system acts for it. Who reads the table cannot use it. */
@Entity('access_key')
@Index('access_key_handle', ['handle'], { unique: true })
@Index('access_key_place', ['providerId', 'slot'], { unique: true })
export class AccessKeyRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  /** Its place among the keys of the provider; null once it works no more. The last fence of how many there may be. */
  @Column({ type: 'tinyint', unsigned: true, nullable: true })
  slot!: number | null;

  @Column({ type: 'varchar', length: '60' })
  name!: string;

  /** The part of the key that finds it. */
  @Column(codeColumn(10))
  handle!: string;

  /** A keyed fingerprint of the part that proves it. */
  @Column(codeColumn(64, { name: 'secret_hash' }))
  secretHash!: string;

  /** Codes with commas between them. */
  @Column(codeColumn(500))
  scopes!: string;

  @Column(momentColumn({ name: 'ends_at' }))
  endsAt!: Date;

  @Column(idColumn({ name: 'made_by' }))
  madeBy!: string;

  @Column(momentColumn({ name: 'made_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  madeAt!: Date;

  @Column(momentColumn({ name: 'revoked_at', nullable: true }))
  revokedAt!: Date | null;

  /** By the date of the city. */
  @Column(dateColumn({ name: 'last_used_on', nullable: true }))
  lastUsedOn!: string | null;
}
