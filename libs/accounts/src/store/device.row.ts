import { type DeviceKind } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A device that may call for help for its account after the session has ended. */
@Entity('known_device')
@Index('known_device_account', ['accountId'])
@Index('known_device_expires_at', ['expiresAt'])
export class DeviceRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'account_id' }))
  accountId!: string;

  /** SHA-256 of the token: who reads the table cannot use it. */
  @Column({
    name: 'token_hash',
    type: 'char',
    length: 64,
    charset: 'ascii',
    collation: 'ascii_bin',
    unique: true,
  })
  tokenHash!: string;

  @Column(codeColumn(8, { default: 'unknown' }))
  kind!: DeviceKind;

  /** When it last spoke without a session, to the minute. */
  @Column(momentColumn({ name: 'last_used_at', nullable: true }))
  lastUsedAt!: Date | null;

  @Column(momentColumn({ name: 'expires_at' }))
  expiresAt!: Date;

  @Column(momentColumn({ name: 'created_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  createdAt!: Date;
}
