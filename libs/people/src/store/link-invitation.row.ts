import { type LinkBasis, type LinkScope, type Relation } from '@yilian/contracts';
import { codeColumn, idColumn, jsonColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody is invited to help an older person. It is answered once, by who has the code, before it expires. */
@Entity('link_invitation')
@Index('link_invitation_person', ['olderPersonId', 'closedAt'])
export class LinkInvitationRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'older_person_id' }))
  olderPersonId!: string;

  /** Fingerprint of the code, which itself is told once and kept nowhere. */
  @Column(codeColumn(64, { name: 'code_hash', unique: true }))
  codeHash!: string;

  /** The only account that may accept; null: whoever was sent the code. */
  @Column(codeColumn(64, { nullable: true }))
  login!: string | null;

  @Column(sealedColumn({ name: 'phone_sealed', nullable: true }))
  phoneSealed!: string | null;

  @Column(codeColumn())
  relation!: Relation;

  @Column(codeColumn(24, { nullable: true }))
  basis!: LinkBasis | null;

  @Column(jsonColumn())
  scopes!: readonly LinkScope[];

  /** When the link will end; null = until revoked. */
  @Column(momentColumn({ name: 'valid_to', nullable: true }))
  validTo!: Date | null;

  @Column(idColumn({ name: 'invited_by' }))
  invitedBy!: string;

  @Column(momentColumn({ name: 'created_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  createdAt!: Date;

  @Column(momentColumn({ name: 'expires_at' }))
  expiresAt!: Date;

  @Column(momentColumn({ name: 'closed_at', nullable: true }))
  closedAt!: Date | null;

  @Column(codeColumn(12, { nullable: true }))
  outcome!: 'accepted' | 'declined' | 'withdrawn' | null;

  /** Who accepted or declined. */
  @Column(idColumn({ name: 'answered_by', nullable: true }))
  answeredBy!: string | null;
}
