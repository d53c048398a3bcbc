import { type PersonNoticeKind } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What an older person was told, or is still to be told on the phone by officers of the town. Ids and codes only. */
@Entity('person_notice')
@Index('person_notice_open', ['townCode', 'toldAt', 'id'])
@Index('person_notice_person', ['olderPersonId', 'id'])
export class PersonNoticeRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'older_person_id' }))
  olderPersonId!: string;

  @Column(codeColumn(9, { name: 'town_code' }))
  townCode!: string;

  @Column(codeColumn(24))
  kind!: PersonNoticeKind;

  @Column(idColumn({ name: 'request_id', nullable: true }))
  requestId!: string | null;

  /** The older person's own account; null: by phone. */
  @Column(idColumn({ name: 'account_id', nullable: true }))
  accountId!: string | null;

  @Column(momentColumn({ name: 'created_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  createdAt!: Date;

  @Column(momentColumn({ name: 'told_at', nullable: true }))
  toldAt!: Date | null;

  /** The officer who called. */
  @Column(idColumn({ name: 'told_by', nullable: true }))
  toldBy!: string | null;
}
