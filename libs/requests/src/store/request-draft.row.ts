import { type ServiceKind } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody has filled in so far and not sent; belongs to one account and is forgotten when nobody goes on. */
@Entity('request_draft')
@Index('request_draft_account', ['accountId', 'updatedAt'])
@Index('request_draft_expiry', ['expiresAt'])
@Index('request_draft_person', ['olderPersonId'])
export class RequestDraftRow {
  /** Made by the device that began it. */
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'account_id' }))
  accountId!: string;

  @Column(idColumn({ name: 'older_person_id', nullable: true }))
  olderPersonId!: string | null;

  @Column(codeColumn(16))
  kind!: ServiceKind;

  @Column(codeColumn(32))
  step!: string;

  @Column(sealedColumn({ name: 'content_sealed', length: '12288' }))
  contentSealed!: string;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;

  @Column(momentColumn({ name: 'updated_at' }))
  updatedAt!: Date;

  @Column(momentColumn({ name: 'expires_at' }))
  expiresAt!: Date;
}
