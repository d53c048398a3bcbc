import { type EscalationLevel, type SosState } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One step in the life of a call for help; appended, never changed. */
@Entity('sos_event')
export class SosEventRow {
  @PrimaryColumn(idColumn({ name: 'alert_id' }))
  alertId!: string;

  /** The version that the call for help had afterwards. */
  @PrimaryColumn({ type: 'int', unsigned: true })
  seq!: number;

  @Column(codeColumn(16))
  event!: string;

  @Column(codeColumn(16, { name: 'from_state', nullable: true }))
  fromState!: SosState | null;

  @Column(codeColumn(16, { name: 'to_state' }))
  toState!: SosState;

  @Column(momentColumn({ default: () => 'CURRENT_TIMESTAMP(3)' }))
  at!: Date;

  @Column(idColumn({ name: 'actor_id', nullable: true }))
  actorId!: string | null;
}

/** Who on duty was called at which step. */
@Entity('sos_call')
export class SosCallRow {
  @PrimaryColumn(idColumn({ name: 'alert_id' }))
  alertId!: string;

  @PrimaryColumn({ type: 'int', unsigned: true })
  step!: number;

  @PrimaryColumn(idColumn({ name: 'officer_id' }))
  officerId!: string;

  @Column(codeColumn(12))
  level!: EscalationLevel;

  @Column(momentColumn({ name: 'called_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  calledAt!: Date;
}
