import { codeColumn, idColumn, jsonColumn, momentColumn } from '@yilian/platform';
import { type LinkBasis, type LinkScope, type Relation } from '@yilian/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who may ask, see, pay or rate for whom, since when and with whose consent. Never changed, only revoked. */
@Entity('family_link')
@Index('family_link_account', ['accountId', 'revokedAt'])
@Index('family_link_person', ['olderPersonId', 'revokedAt'])
@Index('family_link_open_pair', ['openPair'], { unique: true })
@Index('family_link_own_word', ['ownWord'], { unique: true })
export class FamilyLinkRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'account_id' }))
  accountId!: string;

  @Column(idColumn({ name: 'older_person_id' }))
  olderPersonId!: string;

  @Column(codeColumn())
  relation!: Relation;

  /** On what the link of somebody outside the family rests. */
  @Column(codeColumn(24, { nullable: true }))
  basis!: LinkBasis | null;

  @Column(jsonColumn())
  scopes!: readonly LinkScope[];

  @Column(momentColumn({ name: 'consented_at' }))
  consentedAt!: Date;

  @Column(momentColumn({ name: 'valid_from' }))
  validFrom!: Date;

  /** Null = until revoked. */
  @Column(momentColumn({ name: 'valid_to', nullable: true }))
  validTo!: Date | null;

  @Column(momentColumn({ name: 'revoked_at', nullable: true }))
  revokedAt!: Date | null;

  /** Account and person while the link is not revoked: one such link at a time. A unique key lets many NULLs pass. */
  @Column({
    name: 'open_pair',
    type: 'char',
    length: 72,
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable: true,
    asExpression: 'CASE WHEN revoked_at IS NULL THEN CONCAT(account_id, older_person_id) END',
    generatedType: 'STORED',
    insert: false,
    update: false,
  })
  openPair!: string | null;

  /** The person, while the link is the person's own: there is one own word. */
  @Column(
    idColumn({
      name: 'own_word',
      nullable: true,
      insert: false,
      update: false,
      generatedType: 'STORED' as const,
      asExpression: "CASE WHEN revoked_at IS NULL AND relation = 'self' THEN older_person_id END",
    }),
  )
  ownWord!: string | null;
}
