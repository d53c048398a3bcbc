import { type EscalationLevel, type SosState } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A call for help. What was said about it and where the device was is sealed. */
@Entity('sos_alert')
@Index('sos_alert_open', ['state', 'townCode', 'raisedAt'])
@Index('sos_alert_due', ['nextStepAt'])
@Index('sos_alert_person', ['olderPersonId', 'raisedAt'])
@Index('sos_alert_open_key', ['openKey'], { unique: true })
export class SosAlertRow {
  @PrimaryColumn(idColumn())
  id!: string;

  /** Null when the caller did not say who needs help. */
  @Column(idColumn({ name: 'older_person_id', nullable: true }))
  olderPersonId!: string | null;

  @Column(idColumn({ name: 'raised_by' }))
  raisedBy!: string;

  @Column(codeColumn(9, { name: 'town_code', nullable: true }))
  townCode!: string | null;

  @Column(codeColumn(12, { name: 'community_code', nullable: true }))
  communityCode!: string | null;

  @Column(sealedColumn({ name: 'place_sealed', nullable: true }))
  placeSealed!: string | null;

  @Column({ name: 'battery_percent', type: 'tinyint', unsigned: true, nullable: true })
  batteryPercent!: number | null;

  @Column(codeColumn(16, { default: 'raised' }))
  state!: SosState;

  /** How often those on duty were called. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  step!: number;

  @Column(codeColumn(12, { default: 'community' }))
  level!: EscalationLevel;

  /** When they are called again; null as soon as somebody has taken over. */
  @Column(momentColumn({ name: 'next_step_at', nullable: true }))
  nextStepAt!: Date | null;

  /** Pressing again makes no second call for help; it is counted. */
  @Column({ type: 'int', unsigned: true, default: 1 })
  presses!: number;

  @Column(momentColumn({ name: 'raised_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  raisedAt!: Date;

  /** By the device's clock, for what was pressed without a connection and sent later. */
  @Column(momentColumn({ name: 'pressed_at', nullable: true }))
  pressedAt!: Date | null;

  @Column(idColumn({ name: 'owner_id', nullable: true }))
  ownerId!: string | null;

  @Column(momentColumn({ name: 'acknowledged_at', nullable: true }))
  acknowledgedAt!: Date | null;

  @Column(momentColumn({ name: 'ended_at', nullable: true }))
  endedAt!: Date | null;

  /** What was done, or why it was no emergency. */
  @Column(sealedColumn({ name: 'summary_sealed', length: '4096', nullable: true }))
  summarySealed!: string | null;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;

  /** The person, else the caller, while it is not over: one open call for help each. A unique key lets many NULLs pass. */
  @Column(
    idColumn({
      name: 'open_key',
      nullable: true,
      generatedType: 'STORED' as const,
      asExpression:
        "CASE WHEN state IN ('raised','acknowledged') THEN COALESCE(older_person_id, raised_by) END",
    }),
  )
  openKey!: string | null;
}
