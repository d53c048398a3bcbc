import { codeColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How a small provider is asked beside its desk, by service. No row: at the desk only. */
@Entity('answer_way')
export class AnswerWayRow {
  @PrimaryColumn(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column({ type: 'boolean', default: false })
  sms!: boolean;

  @Column({ type: 'boolean', default: false })
  phone!: boolean;

  @Column(sealedColumn({ name: 'number_sealed', nullable: true }))
  numberSealed!: string | null;

  @Column(momentColumn({ name: 'changed_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  changedAt!: Date;
}

/** One offer that is asked beside the desk, in one way. The link of a text message is kept as a fingerprint only. */
@Entity('asked_beside')
@Index('asked_beside_once', ['offerId', 'way'], { unique: true })
@Index('asked_beside_token', ['tokenHash'], { unique: true })
@Index('asked_beside_due', ['state', 'dueAt'])
export class AskedBesideRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'offer_id' }))
  offerId!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(codeColumn(8))
  way!: 'sms' | 'phone';

  @Column(codeColumn(12, { default: 'queued' }))
  state!: 'queued' | 'sent' | 'answered' | 'over' | 'failed';

  /** SHA-256 of the link's token; null before it is sent. */
  @Column(codeColumn(64, { name: 'token_hash', nullable: true }))
  tokenHash!: string | null;

  /** When it is sent (again); while it is being sent, when somebody else may. */
  @Column(momentColumn({ name: 'due_at' }))
  dueAt!: Date;

  @Column({ type: 'tinyint', unsigned: true, default: 0 })
  attempts!: number;

  @Column(momentColumn({ name: 'sent_at', nullable: true }))
  sentAt!: Date | null;

  @Column(momentColumn({ name: 'answered_at', nullable: true }))
  answeredAt!: Date | null;
}

/** What a system without a gateway would have sent or said. */
@Entity('recorded_asking')
export class RecordedAskingRow {
  @PrimaryColumn(idColumn({ name: 'asked_id' }))
  askedId!: string;

  @Column(codeColumn(16, { name: 'masked_to' }))
  maskedTo!: string;

  @Column({ type: 'varchar', length: '500' })
  text!: string;

  @Column(momentColumn({ name: 'recorded_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  recordedAt!: Date;
}
