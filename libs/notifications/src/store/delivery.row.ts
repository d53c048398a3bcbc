import { codeColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type DeliveryState, type Way } from '../domain/plan-deliveries';

/** How an account wants to be told, beside its inbox, which it always has. No row: the inbox only. */
@Entity('notification_preference')
export class NotificationPreferenceRow {
  @PrimaryColumn(idColumn({ name: 'account_id' }))
  accountId!: string;

  @Column({ type: 'boolean', default: false })
  sms!: boolean;

  @Column({ name: 'web_push', type: 'boolean', default: false })
  webPush!: boolean;

  @Column(sealedColumn({ name: 'phone_sealed', nullable: true }))
  phoneSealed!: string | null;

  /** Minutes since midnight of the city; null = never quiet. May lie over midnight. */
  @Column({ name: 'quiet_from', type: 'smallint', unsigned: true, nullable: true })
  quietFrom!: number | null;

  @Column({ name: 'quiet_to', type: 'smallint', unsigned: true, nullable: true })
  quietTo!: number | null;

  @Column(codeColumn(2, { default: 'zh' }))
  language!: 'zh' | 'en';

  @Column(momentColumn({ name: 'changed_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  changedAt!: Date;
}

/** A message on one way to its reader. Ids and states only: text and number are found when it is sent. */
@Entity('message_delivery')
@Index('message_delivery_once', ['messageId', 'way'], { unique: true })
@Index('message_delivery_due', ['state', 'dueAt'])
export class MessageDeliveryRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'message_id' }))
  messageId!: string;

  @Column(idColumn({ name: 'account_id' }))
  accountId!: string;

  @Column(codeColumn(8))
  way!: Way;

  @Column(codeColumn(8, { default: 'queued' }))
  state!: DeliveryState;

  @Column({ type: 'int', unsigned: true, default: 0 })
  attempts!: number;

  /** When it is sent (again); while it is being sent, when somebody else may. */
  @Column(momentColumn({ name: 'due_at' }))
  dueAt!: Date;

  @Column(momentColumn({ name: 'settled_at', nullable: true }))
  settledAt!: Date | null;

  /** Coded: why the last attempt failed. */
  @Column(codeColumn(32, { nullable: true }))
  failure!: string | null;
}

/** What a system without a gateway would have sent. */
@Entity('recorded_sending')
export class RecordedSendingRow {
  @PrimaryColumn(idColumn({ name: 'delivery_id' }))
  deliveryId!: string;

  @Column(codeColumn(8))
  way!: Way;

  @Column(idColumn({ name: 'account_id' }))
  accountId!: string;

  @Column(codeColumn(16, { name: 'masked_to', nullable: true }))
  maskedTo!: string | null;

  @Column({ type: 'varchar', length: '300' })
  text!: string;

  @Column(codeColumn(100))
  path!: string;

  @Column(momentColumn({ name: 'recorded_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  recordedAt!: Date;
}
