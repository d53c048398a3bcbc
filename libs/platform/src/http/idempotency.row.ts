import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, momentColumn } from '../database/row-columns';

/** The stored answer of a command, written in the same transaction as its effect: both exist or neither. */
@Entity('idempotency_key')
@Index('idempotency_key_created_at', ['createdAt'])
export class IdempotencyKeyRow {
  @PrimaryColumn(idColumn({ name: 'account_id' }))
  accountId!: string;

  @PrimaryColumn({
    name: 'idem_key',
    type: 'varchar',
    length: '64',
    charset: 'ascii',
    collation: 'ascii_bin',
  })
  key!: string;

  /** SHA-256 of method, path and body: the same key with another question is refused. */
  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  fingerprint!: string;

  /** The use case's result, sealed: it may hold personal data. Null while the first attempt is under way. */
  @Column({
    name: 'sealed_result',
    type: 'mediumtext',
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable: true,
  })
  sealedResult!: string | null;

  @Column(momentColumn({ name: 'created_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  createdAt!: Date;

  @Column(codeColumn(80))
  route!: string;
}
