import { type EscalationLevel } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The search for a provider for one request: how often it asked, and which person has taken over. */
@Entity('dispatch')
@Index('dispatch_ladder', ['ladderDeadlineAt'])
export class DispatchRow {
  @PrimaryColumn(idColumn({ name: 'request_id' }))
  requestId!: string;

  @Column({ name: 'offers_made', type: 'int', unsigned: true, default: 0 })
  offersMade!: number;

  /** Offers before this moment are forgotten: an officer decided to ask everybody again. Null = remember all. */
  @Column(momentColumn({ name: 'memory_from', nullable: true }))
  memoryFrom!: Date | null;

  @Column(codeColumn(12, { name: 'ladder_level', nullable: true }))
  ladderLevel!: EscalationLevel | null;

  /** The hand-over the request stands on: `step` of its escalation. */
  @Column({ name: 'ladder_step', type: 'int', unsigned: true, default: 0 })
  ladderStep!: number;

  /** The how-manieth of its climb that hand-over is. */
  @Column({ name: 'ladder_turn', type: 'int', unsigned: true, default: 0 })
  ladderTurn!: number;

  @Column(momentColumn({ name: 'ladder_deadline_at', nullable: true }))
  ladderDeadlineAt!: Date | null;

  @Column(idColumn({ name: 'officer_id', nullable: true }))
  officerId!: string | null;
}

/** A hand-over to a person, with its end: who, from when, until when, and what came of it. */
@Entity('escalation')
@Index('escalation_officer', ['officerId', 'endedAt'])
export class EscalationRow {
  @PrimaryColumn(idColumn({ name: 'request_id' }))
  requestId!: string;

  /** From 1, counted on over every climb of the request: a later climb never overwrites an earlier one. */
  @PrimaryColumn({ type: 'int', unsigned: true })
  step!: number;

  @Column(codeColumn(12))
  level!: EscalationLevel;

  /** Null when nobody was on duty: the next level hears of it at once. */
  @Column(idColumn({ name: 'officer_id', nullable: true }))
  officerId!: string | null;

  @Column(codeColumn(32))
  reason!: string;

  @Column(momentColumn({ name: 'started_at' }))
  startedAt!: Date;

  @Column(momentColumn({ name: 'deadline_at' }))
  deadlineAt!: Date;

  @Column(momentColumn({ name: 'ended_at', nullable: true }))
  endedAt!: Date | null;

  /** `handed_up`, `asked_again`, `offered`, `gave_up`, `cancelled`, `booked`. */
  @Column(codeColumn(20, { nullable: true }))
  outcome!: string | null;
}

/** Who is on duty: for a community or town by its code, for the city by `city`. */
@Entity('duty')
@Index('duty_area', ['areaCode', 'fromAt'])
export class DutyRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(codeColumn(12, { name: 'area_code' }))
  areaCode!: string;

  @Column(idColumn({ name: 'account_id' }))
  accountId!: string;

  @Column(momentColumn({ name: 'from_at' }))
  fromAt!: Date;

  @Column(momentColumn({ name: 'to_at', nullable: true }))
  toAt!: Date | null;
}
