import { dateColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What an application for a home says beside the request: who answers for the person, and until when a bed is kept. */
@Entity('stay_application')
@Index('stay_application_kept', ['keptUntil'])
export class StayApplicationRow {
  @PrimaryColumn(idColumn({ name: 'request_id' }))
  requestId!: string;

  @Column(sealedColumn({ name: 'guardian_sealed', length: '2048', nullable: true }))
  guardianSealed!: string | null;

  /** So long an accepted bed is kept, by the rule of the day it was asked for; null = needs no confirmation. */
  @Column({ name: 'keep_hours', type: 'double', nullable: true })
  keepHours!: number | null;

  /** Null while no home has accepted. */
  @Column(momentColumn({ name: 'kept_until', nullable: true }))
  keptUntil!: Date | null;

  /** How many reminders were sent. */
  @Column({ type: 'tinyint', unsigned: true, default: 0 })
  reminded!: number;

  @Column(momentColumn({ name: 'confirmed_at', nullable: true }))
  confirmedAt!: Date | null;

  @Column(momentColumn({ name: 'lapsed_at', nullable: true }))
  lapsedAt!: Date | null;

  @Column(dateColumn({ name: 'move_in_on', nullable: true }))
  moveInOn!: string | null;
}
