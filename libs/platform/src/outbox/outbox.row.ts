import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, jsonColumn, momentColumn } from '../database/row-columns';

/** A fact that was committed and not yet told. The relay deletes it in the transaction that numbers its live events. */
@Entity('outbox_fact')
export class OutboxFactRow {
  @PrimaryColumn({ type: 'bigint', unsigned: true, generated: 'increment' })
  id!: number;

  @Column(codeColumn(64))
  type!: string;

  @Column(idColumn({ name: 'aggregate_id' }))
  aggregateId!: string;

  @Column(jsonColumn())
  payload!: unknown;

  @Column(idColumn({ name: 'actor_id', nullable: true }))
  actorId!: string | null;

  @Column(momentColumn({ name: 'recorded_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  recordedAt!: Date;
}

/** One thing to do, with its lease. Redis may forget it: whoever is due and unanswered is published again. */
@Entity('work_item')
@Index('work_item_due', ['state', 'nextCheckAt', 'id'])
@Index('work_item_aggregate', ['aggregateId', 'state'])
export class WorkItemRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(codeColumn(64))
  job!: string;

  @Column(idColumn({ name: 'aggregate_id' }))
  aggregateId!: string;

  @Column(jsonColumn())
  payload!: unknown;

  @Column(codeColumn(8, { default: 'queued' }))
  state!: 'queued' | 'done' | 'dead';

  @Column(momentColumn({ name: 'due_at' }))
  dueAt!: Date;

  /** When to publish again if nobody answered. */
  @Column(momentColumn({ name: 'next_check_at' }))
  nextCheckAt!: Date;

  /** How often it was published; part of the BullMQ job id, so a kept id never swallows a new attempt. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  generation!: number;

  /** Attempts that failed or died, counted here because Redis forgets. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  attempts!: number;

  @Column(momentColumn({ name: 'done_at', nullable: true }))
  doneAt!: Date | null;
}

/** One row: the relays' mutex, and the highest heartbeat that Redis is known to have held. */
@Entity('relay_state')
export class RelayStateRow {
  @PrimaryColumn({ type: 'int', unsigned: true })
  id!: number;

  /** Written by each claim, so that two relays conflict on a write and not only on a lock. */
  @Column({ type: 'bigint', unsigned: true, default: 0 })
  turn!: number;

  @Column({ type: 'bigint', unsigned: true, default: 0 })
  beat!: number;
}
