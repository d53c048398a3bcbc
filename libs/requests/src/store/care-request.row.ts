import {
  type RequestState,
  type ServiceKind,
  type Sex,
  type UnmetReason,
  type Urgency,
  type WantedUnits,
} from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, jsonColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a family asked for. The needs are a copy from the moment of asking: a later change does not rewrite history. */
@Entity('care_request')
@Index('care_request_state', ['state', 'townCode'])
@Index('care_request_person', ['olderPersonId', 'submittedAt'])
@Index('care_request_asker', ['requestedBy', 'submittedAt'])
@Index('care_request_order', ['standingOrderId', 'firstDate'])
@Index('care_request_hold', ['holdId'], { unique: true })
@Index('care_request_draft', ['draftId'], { unique: true })
@Index('care_request_continued', ['continuedById'], { unique: true })
export class CareRequestRow {
  @PrimaryColumn(idColumn())
  id!: string;

  /** What people say on the phone. */
  @Column(codeColumn(16, { unique: true }))
  number!: string;

  @Column(idColumn({ name: 'older_person_id' }))
  olderPersonId!: string;

  @Column(idColumn({ name: 'requested_by' }))
  requestedBy!: string;

  @Column(codeColumn(16))
  kind!: ServiceKind;

  @Column(codeColumn(8))
  urgency!: Urgency;

  @Column(codeColumn(16))
  state!: RequestState;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;

  @Column(codeColumn(9, { name: 'town_code' }))
  townCode!: string;

  @Column(codeColumn(12, { name: 'community_code', nullable: true }))
  communityCode!: string | null;

  @Column({ type: 'double', nullable: true })
  lng!: number | null;

  @Column({ type: 'double', nullable: true })
  lat!: number | null;

  @Column({ type: 'tinyint', unsigned: true })
  level!: number;

  @Column(codeColumn(8))
  sex!: Sex;

  @Column({ name: 'need_mask', type: 'int', unsigned: true })
  needMask!: number;

  /** Points in a waiting line; see `waitingPriority`. */
  @Column({ type: 'int', unsigned: true })
  priority!: number;

  @Column({ name: 'price_limit_fen', type: 'int', unsigned: true, nullable: true })
  priceLimitFen!: number | null;

  @Column(jsonColumn({ name: 'town_preference' }))
  townPreference!: readonly string[];

  @Column(jsonColumn())
  units!: WantedUnits;

  @Column(dateColumn({ name: 'first_date' }))
  firstDate!: string;

  @Column(sealedColumn({ name: 'notes_sealed', length: '4096', nullable: true }))
  notesSealed!: string | null;

  /** What was asked beside the units, in the asker's own words; null for requests from before it was kept. */
  @Column(sealedColumn({ name: 'details_sealed', length: '4096', nullable: true }))
  detailsSealed!: string | null;

  /** The draft that it was. One draft becomes one request, from however many devices it is sent. */
  @Column(idColumn({ name: 'draft_id', nullable: true }))
  draftId!: string | null;

  /** The standing order that it is a day of. */
  @Column(idColumn({ name: 'standing_order_id', nullable: true }))
  standingOrderId!: string | null;

  /** The service to ask first. */
  @Column(idColumn({ name: 'preferred_service_id', nullable: true }))
  preferredServiceId!: string | null;

  /** Units that were kept for it before it was sent. Of two requests with the same hold the first one gets it. */
  @Column(idColumn({ name: 'hold_id', nullable: true }))
  holdId!: string | null;

  @Column(momentColumn({ name: 'submitted_at' }))
  submittedAt!: Date;

  @Column(momentColumn({ name: 'state_since' }))
  stateSince!: Date;

  @Column(codeColumn(32, { name: 'unmet_reason', nullable: true }))
  unmetReason!: UnmetReason | null;

  /** What taking it back has cost; null unless it was cancelled. */
  @Column({ name: 'cancel_cost_fen', type: 'int', unsigned: true, nullable: true })
  cancelCostFen!: number | null;

  /** The request that makes this trial permanent, as long as that one has not come to nothing. */
  @Column(idColumn({ name: 'continued_by_id', nullable: true }))
  continuedById!: string | null;

  /** Only one stay in a home is asked for or lived in at a time, but for a trial that is made permanent. MySQL lets many NULLs share a unique key. */
  @Column(
    idColumn({
      name: 'active_stay_of',
      nullable: true,
      unique: true,
      generatedType: 'STORED' as const,
      asExpression:
        "if(`kind` = 'residential' and `continued_by_id` is null and `state` in ('submitted','matching','offered','waiting','escalated','booked','in_service'), `older_person_id`, null)",
    }),
  )
  activeStayOf!: string | null;
}

/** One step in the life of a request: who, when, why. Appended, never changed; numbers run 1..n. */
@Entity('request_event')
export class RequestEventRow {
  @PrimaryColumn(idColumn({ name: 'request_id' }))
  requestId!: string;

  @PrimaryColumn({ type: 'int', unsigned: true })
  seq!: number;

  @Column(codeColumn(16))
  event!: string;

  @Column(codeColumn(16, { name: 'from_state', nullable: true }))
  fromState!: RequestState | null;

  @Column(codeColumn(16, { name: 'to_state' }))
  toState!: RequestState;

  @Column(momentColumn({ default: () => 'CURRENT_TIMESTAMP(3)' }))
  at!: Date;

  @Column(idColumn({ name: 'actor_id', nullable: true }))
  actorId!: string | null;

  @Column(codeColumn(32, { name: 'actor_role', nullable: true }))
  actorRole!: string | null;

  @Column(codeColumn(32, { nullable: true }))
  reason!: string | null;
}
