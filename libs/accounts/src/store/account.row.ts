import { type Role } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who can sign in. */
@Entity('account')
@Index('account_leave_due', ['leaveDueAt'])
export class AccountRow {
  @PrimaryColumn(idColumn())
  id!: string;

  /** Lower case; compared byte by byte. */
  @Column(codeColumn(64, { unique: true }))
  login!: string;

  /** Argon2id in PHC writing, with its own salt and cost. */
  @Column(codeColumn(128, { name: 'password_hash' }))
  passwordHash!: string;

  @Column(codeColumn())
  role!: Role;

  /** For provider managers and caregivers. */
  @Column(idColumn({ name: 'provider_id', nullable: true }))
  providerId!: string | null;

  /** For town officers. */
  @Column(codeColumn(9, { name: 'town_code', nullable: true }))
  townCode!: string | null;

  @Column(sealedColumn({ name: 'display_name_sealed', nullable: true }))
  displayNameSealed!: string | null;

  @Column(codeColumn(8, { default: 'active' }))
  state!: 'active' | 'disabled';

  /** When the account is to go, as its owner asked; until then that can be taken back. */
  @Column(momentColumn({ name: 'leave_due_at', nullable: true }))
  leaveDueAt!: Date | null;

  /** Set when the account is gone: nothing of it names anybody any more. */
  @Column(momentColumn({ name: 'left_at', nullable: true }))
  leftAt!: Date | null;

  /** Goes up with every change of what the account may do; access tokens with an older number are refused. */
  @Column({ name: 'grants_version', type: 'int', unsigned: true, default: 1 })
  grantsVersion!: number;

  @Column(momentColumn({ name: 'created_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  createdAt!: Date;
}
