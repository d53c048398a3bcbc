import { codeColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type AnyTemplate } from '../domain/any-text';

/** Something told to one account: ids and the name of the text, never the text and nothing personal. */
@Entity('message')
@Index('message_of_account', ['accountId', 'id'])
@Index('message_about_person', ['olderPersonId', 'id'])
export class MessageRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'account_id' }))
  accountId!: string;

  /** Set when the account was told as a manager of this provider. */
  @Column(idColumn({ name: 'provider_id', nullable: true }))
  providerId!: string | null;

  /** Null when a caller for help did not say who needs it. */
  @Column(idColumn({ name: 'older_person_id', nullable: true }))
  olderPersonId!: string | null;

  /** The request, complaint or tour that it is about, the template says which; null when it is about something else. */
  @Column(idColumn({ name: 'request_id', nullable: true }))
  requestId!: string | null;

  /** The call for help that it is about. */
  @Column(idColumn({ name: 'alert_id', nullable: true }))
  alertId!: string | null;

  @Column(codeColumn())
  template!: AnyTemplate;

  @Column(momentColumn({ name: 'created_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  createdAt!: Date;

  @Column(momentColumn({ name: 'read_at', nullable: true }))
  readAt!: Date | null;
}
