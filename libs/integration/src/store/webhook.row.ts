import {
  type HookDeliveryState,
  type HookKind,
  type HookTrouble,
  type WebhookState,
} from '@yilian/contracts';
import { codeColumn, idColumn, jsonColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const number = { type: 'bigint', unsigned: true } as const;

/** An address that a provider's own system listens at. */
@Entity('webhook')
@Index('webhook_place', ['providerId', 'slot'], { unique: true })
export class WebhookRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  /** The last fence of how many a provider may have. */
  @Column({ type: 'tinyint', unsigned: true })
  slot!: number;

  @Column(codeColumn(600))
  url!: string;

  /** Codes with commas between them. */
  @Column(codeColumn(500))
  kinds!: string;

  @Column(sealedColumn({ name: 'secret_sealed' }))
  secretSealed!: string;

  @Column(sealedColumn({ name: 'old_secret_sealed', nullable: true }))
  oldSecretSealed!: string | null;

  @Column(momentColumn({ name: 'old_secret_until', nullable: true }))
  oldSecretUntil!: Date | null;

  @Column(codeColumn(8, { default: 'active' }))
  state!: WebhookState;

  @Column(codeColumn(8, { name: 'off_reason', nullable: true }))
  offReason!: 'gone' | 'failing' | null;

  @Column(momentColumn({ name: 'failing_since', nullable: true }))
  failingSince!: Date | null;

  /** The number of the provider's channel up to which events became deliveries. */
  @Column({ ...number, name: 'read_up_to' })
  readUpTo!: number;

  /** The number of its last delivery. */
  @Column({ ...number, name: 'last_sequence', default: 0 })
  lastSequence!: number;

  @Column(momentColumn({ name: 'tested_at', nullable: true }))
  testedAt!: Date | null;

  @Column(momentColumn({ name: 'last_delivered_at', nullable: true }))
  lastDeliveredAt!: Date | null;

  @Column(momentColumn({ name: 'made_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  madeAt!: Date;
}

/** One event for one webhook. The event's number is there once for each webhook: however often it is read, it is sent as one. */
@Entity('webhook_delivery')
@Index('webhook_delivery_event', ['webhookId', 'channelSeq'], { unique: true })
@Index('webhook_delivery_sequence', ['webhookId', 'sequence'], { unique: true })
@Index('webhook_delivery_due', ['state', 'nextAt'])
@Index('webhook_delivery_state', ['webhookId', 'state', 'sequence'])
@Index('webhook_delivery_claim', ['claim'])
export class WebhookDeliveryRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'webhook_id' }))
  webhookId!: string;

  @Column({ ...number, name: 'channel_seq' })
  channelSeq!: number;

  @Column(number)
  sequence!: number;

  @Column(codeColumn(24))
  kind!: HookKind;

  /** Ids and states. */
  @Column(jsonColumn())
  data!: unknown;

  @Column(momentColumn({ name: 'happened_at' }))
  happenedAt!: Date;

  @Column(codeColumn(12, { default: 'waiting' }))
  state!: HookDeliveryState;

  @Column({ type: 'smallint', unsigned: true, default: 0 })
  tries!: number;

  /** When it is sent (again); while it is being sent, when somebody else may. */
  @Column(momentColumn({ name: 'next_at', nullable: true }))
  nextAt!: Date | null;

  /** Which try has it in hand. */
  @Column(idColumn({ nullable: true }))
  claim!: string | null;

  @Column(momentColumn({ name: 'tried_at', nullable: true }))
  triedAt!: Date | null;

  @Column({ name: 'last_status', type: 'smallint', unsigned: true, nullable: true })
  lastStatus!: number | null;

  @Column(codeColumn(16, { name: 'last_trouble', nullable: true }))
  lastTrouble!: HookTrouble | null;

  @Column({ name: 'last_ms', type: 'int', unsigned: true, nullable: true })
  lastMs!: number | null;

  /** How the receiver's answer begins. */
  @Column(sealedColumn({ name: 'answer_sealed', nullable: true }))
  answerSealed!: string | null;

  /** When it was delivered or given up. */
  @Column(momentColumn({ name: 'settled_at', nullable: true }))
  settledAt!: Date | null;
}
