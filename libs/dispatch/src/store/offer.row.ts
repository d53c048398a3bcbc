import { type AnswerWay, type DeclineReason, type OfferState, type WithdrawReason } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One question to one provider, with a deadline and a held unit. */
@Entity('offer')
@Index('offer_of_request', ['requestId', 'state'])
@Index('offer_of_provider', ['providerId', 'state', 'expiresAt'])
@Index('offer_due', ['state', 'expiresAt'])
export class OfferRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'request_id' }))
  requestId!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(idColumn({ name: 'hold_id', unique: true }))
  holdId!: string;

  @Column(codeColumn(12, { default: 'open' }))
  state!: OfferState;

  /** The how-manieth provider asked for this request, from 1. */
  @Column({ name: 'offer_rank', type: 'int', unsigned: true })
  offerRank!: number;

  @Column({ type: 'double' })
  score!: number;

  /** Metres between the person's rounded place and the service; null when either is unknown. */
  @Column({ name: 'distance_m', type: 'int', unsigned: true, nullable: true })
  distanceM!: number | null;

  @Column(idColumn({ name: 'decision_id', nullable: true }))
  decisionId!: string | null;

  @Column(momentColumn({ name: 'sent_at' }))
  sentAt!: Date;

  @Column(momentColumn({ name: 'expires_at' }))
  expiresAt!: Date;

  @Column({ type: 'boolean', default: false })
  extended!: boolean;

  @Column(momentColumn({ name: 'answered_at', nullable: true }))
  answeredAt!: Date | null;

  @Column(idColumn({ name: 'answered_by', nullable: true }))
  answeredBy!: string | null;

  /** How it was answered; null when nobody answered, and for answers before this was kept. */
  @Column(codeColumn(12, { name: 'answered_way', nullable: true }))
  answeredWay!: AnswerWay | null;

  /** When it was moved back in the queue, on every device alike; its deadline goes on. */
  @Column(momentColumn({ name: 'put_off_at', nullable: true }))
  putOffAt!: Date | null;

  @Column(codeColumn(20, { name: 'decline_reason', nullable: true }))
  declineReason!: DeclineReason | null;

  @Column(codeColumn(20, { name: 'withdraw_reason', nullable: true }))
  withdrawReason!: WithdrawReason | null;

  /** Makes a second acceptance for one request impossible, also for code that forgot to ask. */
  @Column(
    idColumn({
      name: 'accepted_request_id',
      nullable: true,
      unique: true,
      generatedType: 'STORED' as const,
      asExpression: "if(`state` = 'accepted', `request_id`, null)",
    }),
  )
  acceptedRequestId!: string | null;
}
