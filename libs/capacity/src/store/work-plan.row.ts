import { type LeaveReason, type WeekHours } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, jsonColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Hours that a caregiver works every week. They are written into the days ahead; only the days count for visits. */
@Entity('caregiver_week')
@Index('caregiver_week_planned', ['plannedUntil'])
export class CaregiverWeekRow {
  @PrimaryColumn(idColumn({ name: 'caregiver_id' }))
  caregiverId!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(jsonColumn())
  hours!: readonly WeekHours[];

  @Column(dateColumn({ name: 'planned_until' }))
  plannedUntil!: string;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;
}

/** A day whose hours were set for it alone: the weekly hours leave it as it is. */
@Entity('caregiver_single_day')
export class CaregiverSingleDayRow {
  @PrimaryColumn(idColumn({ name: 'caregiver_id' }))
  caregiverId!: string;

  @PrimaryColumn(dateColumn({ name: 'on_date' }))
  onDate!: string;
}

/** Days, both included, on which a caregiver is away. */
@Entity('caregiver_leave')
@Index('caregiver_leave_of', ['caregiverId', 'fromDate'])
export class CaregiverLeaveRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'caregiver_id' }))
  caregiverId!: string;

  @Column(dateColumn({ name: 'from_date' }))
  fromDate!: string;

  @Column(dateColumn({ name: 'to_date' }))
  toDate!: string;

  @Column(codeColumn(16))
  reason!: LeaveReason;

  /** The hours that it took away; they come back when the leave is taken back. */
  @Column(jsonColumn())
  shifts!: readonly { readonly date: string; readonly fromMinute: number; readonly toMinute: number }[];

  @Column(momentColumn({ name: 'taken_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  takenAt!: Date;
}
