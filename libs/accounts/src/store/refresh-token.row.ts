import { codeColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type TokenState } from '../domain/rotate-token';

/** One refresh token of a session; the session is the family of tokens that followed one sign-in. */
@Entity('refresh_token')
@Index('refresh_token_family', ['familyId', 'state'])
@Index('refresh_token_account', ['accountId', 'state'])
@Index('refresh_token_expires_at', ['expiresAt'])
export class RefreshTokenRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'family_id' }))
  familyId!: string;

  @Column(idColumn({ name: 'account_id' }))
  accountId!: string;

  /** SHA-256 of the token: who reads the table cannot sign in. */
  @Column({
    name: 'token_hash',
    type: 'char',
    length: 64,
    charset: 'ascii',
    collation: 'ascii_bin',
    unique: true,
  })
  tokenHash!: string;

  @Column(codeColumn(8))
  state!: TokenState;

  /** When the session began; carried along, because a session has a longest life. */
  @Column(momentColumn({ name: 'started_at' }))
  startedAt!: Date;

  @Column(momentColumn({ name: 'expires_at' }))
  expiresAt!: Date;

  @Column(momentColumn({ name: 'created_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  createdAt!: Date;

  @Column(momentColumn({ name: 'used_at', nullable: true }))
  usedAt!: Date | null;
}
