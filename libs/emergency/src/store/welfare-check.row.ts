import { type EscalationLevel, type WelfareOutcome, type WelfareState } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who lives alone did not receive a meal: officers see whether all is well. One for each delivery. */
@Entity('welfare_check')
@Index('welfare_check_delivery', ['deliveryId'], { unique: true })
@Index('welfare_check_open', ['state', 'townCode', 'openedAt'])
@Index('welfare_check_person', ['olderPersonId', 'openedAt'])
@Index('welfare_check_request', ['requestId'])
export class WelfareCheckRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'delivery_id' }))
  deliveryId!: string;

  @Column(idColumn({ name: 'request_id' }))
  requestId!: string;

  @Column(idColumn({ name: 'older_person_id' }))
  olderPersonId!: string;

  @Column(codeColumn(9, { name: 'town_code' }))
  townCode!: string;

  @Column(codeColumn(12, { name: 'community_code', nullable: true }))
  communityCode!: string | null;

  @Column(codeColumn(16, { default: 'open' }))
  state!: WelfareState;

  /** 0: the family was told; then how often those on duty were. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  step!: number;

  @Column(codeColumn(12, { default: 'community' }))
  level!: EscalationLevel;

  /** When they are told again; null as soon as somebody has taken over. */
  @Column(momentColumn({ name: 'next_step_at', nullable: true }))
  nextStepAt!: Date | null;

  @Column(momentColumn({ name: 'opened_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  openedAt!: Date;

  /** By then somebody should have seen to it. */
  @Column(momentColumn({ name: 'due_at' }))
  dueAt!: Date;

  @Column(idColumn({ name: 'owner_id', nullable: true }))
  ownerId!: string | null;

  @Column(momentColumn({ name: 'acknowledged_at', nullable: true }))
  acknowledgedAt!: Date | null;

  @Column(momentColumn({ name: 'closed_at', nullable: true }))
  closedAt!: Date | null;

  @Column(codeColumn(16, { nullable: true }))
  outcome!: WelfareOutcome | null;

  /** What was found, in the officer's words. */
  @Column(sealedColumn({ name: 'note_sealed', length: '4096', nullable: true }))
  noteSealed!: string | null;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;
}

/** One step in the life of a welfare check; appended, never changed. */
@Entity('welfare_event')
export class WelfareEventRow {
  @PrimaryColumn(idColumn({ name: 'check_id' }))
  checkId!: string;

  /** The version that the check had afterwards. */
  @PrimaryColumn({ type: 'int', unsigned: true })
  seq!: number;

  @Column(codeColumn(16))
  event!: string;

  @Column(momentColumn({ default: () => 'CURRENT_TIMESTAMP(3)' }))
  at!: Date;

  @Column(idColumn({ name: 'actor_id', nullable: true }))
  actorId!: string | null;
}

/** Who on duty was told at which step. */
@Entity('welfare_call')
export class WelfareCallRow {
  @PrimaryColumn(idColumn({ name: 'check_id' }))
  checkId!: string;

  @PrimaryColumn({ type: 'int', unsigned: true })
  step!: number;

  @PrimaryColumn(idColumn({ name: 'officer_id' }))
  officerId!: string;

  @Column(codeColumn(12))
  level!: EscalationLevel;

  @Column(momentColumn({ name: 'called_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  calledAt!: Date;
}
