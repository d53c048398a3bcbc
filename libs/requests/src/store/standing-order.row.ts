import {
  type OrderEndReason,
  type OrderEvent,
  type ServiceKind,
  type StandingOrderState,
} from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, jsonColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a family ordered once and gets until further notice. */
@Entity('standing_order')
@Index('standing_order_look', ['state', 'nextLookAt'])
@Index('standing_order_person', ['olderPersonId', 'id'])
@Index('standing_order_draft', ['draftId'], { unique: true })
export class StandingOrderRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'older_person_id' }))
  olderPersonId!: string;

  @Column(idColumn({ name: 'asked_by' }))
  askedBy!: string;

  @Column(codeColumn(16))
  kind!: ServiceKind;

  @Column(codeColumn(8))
  state!: StandingOrderState;

  /** Also the number of its last event. */
  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;

  @Column(dateColumn({ name: 'from_date' }))
  fromDate!: string;

  /** The last day; null = until further notice. */
  @Column(dateColumn({ name: 'until_date', nullable: true }))
  untilDate!: string | null;

  @Column(dateColumn({ name: 'paused_from', nullable: true }))
  pausedFrom!: string | null;

  /** Null with a first day: until somebody resumes it. */
  @Column(dateColumn({ name: 'paused_until', nullable: true }))
  pausedUntil!: string | null;

  @Column(idColumn({ name: 'preferred_service_id', nullable: true }))
  preferredServiceId!: string | null;

  @Column({ name: 'price_limit_fen', type: 'int', unsigned: true, nullable: true })
  priceLimitFen!: number | null;

  @Column(jsonColumn({ name: 'town_preference' }))
  townPreference!: readonly string[];

  @Column(codeColumn(24, { name: 'end_reason', nullable: true }))
  endReason!: OrderEndReason | null;

  /** Every day up to this one has been decided; null before the first look. */
  @Column(dateColumn({ name: 'planned_to', nullable: true }))
  plannedTo!: string | null;

  /** When somebody has to look whether another day is due. */
  @Column(momentColumn({ name: 'next_look_at' }))
  nextLookAt!: Date;

  /** The draft that it was. One draft becomes one order, from however many devices it is sent. */
  @Column(idColumn({ name: 'draft_id', nullable: true }))
  draftId!: string | null;

  @Column(momentColumn({ name: 'created_at' }))
  createdAt!: Date;
}

/** One step in the life of an order: who, when, which dates. Appended, never changed; numbers run 1..n. */
@Entity('standing_order_event')
export class StandingOrderEventRow {
  @PrimaryColumn(idColumn({ name: 'order_id' }))
  orderId!: string;

  @PrimaryColumn({ type: 'int', unsigned: true })
  seq!: number;

  @Column(codeColumn(16))
  event!: OrderEvent;

  @Column(dateColumn({ name: 'from_date', nullable: true }))
  fromDate!: string | null;

  @Column(dateColumn({ name: 'until_date', nullable: true }))
  untilDate!: string | null;

  @Column(codeColumn(24, { nullable: true }))
  reason!: OrderEndReason | null;

  @Column(momentColumn({ default: () => 'CURRENT_TIMESTAMP(3)' }))
  at!: Date;

  @Column(idColumn({ name: 'actor_id', nullable: true }))
  actorId!: string | null;

  @Column(codeColumn(32, { name: 'actor_role', nullable: true }))
  actorRole!: string | null;
}
