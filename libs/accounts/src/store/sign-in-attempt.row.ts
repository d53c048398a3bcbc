import { momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Counts failed sign-ins by login, by address, and by both. */
@Entity('sign_in_attempt')
@Index('sign_in_attempt_failed_at', ['failedAt'])
export class SignInAttemptRow {
  /** Keyed fingerprint of what is counted, so that the table names nobody. */
  @PrimaryColumn({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  subject!: string;

  @Column({ type: 'int', unsigned: true })
  failures!: number;

  @Column(momentColumn({ name: 'failed_at' }))
  failedAt!: Date;

  /** No further try before this moment. */
  @Column(momentColumn({ name: 'open_at' }))
  openAt!: Date;

  /** Last success; only kept for a login from one address. */
  @Column(momentColumn({ name: 'succeeded_at', nullable: true }))
  succeededAt!: Date | null;
}
