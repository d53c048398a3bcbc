import { idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A device that may call for help for its account after the session has ended. */
@Entity('known_device')
@Index('known_device_account', ['accountId'])
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

  @Column(momentColumn({ name: 'expires_at' }))
  expiresAt!: Date;

  @Column(momentColumn({ name: 'created_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  createdAt!: Date;
}
