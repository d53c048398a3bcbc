import { dateColumn, idColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const minute = <Name extends string>(name: Name) => ({ name, type: 'int' as const, unsigned: true });

/** When a caregiver works; minutes since midnight of the city, multiples of 15, end not included. */
@Entity('caregiver_shift')
export class CaregiverShiftRow {
  @PrimaryColumn(idColumn({ name: 'caregiver_id' }))
  caregiverId!: string;

  @PrimaryColumn(dateColumn({ name: 'on_date' }))
  onDate!: string;

  @PrimaryColumn(minute('from_minute'))
  fromMinute!: number;

  @Column(minute('to_minute'))
  toMinute!: number;
}

/** One quarter of an hour that a hold has, by the clock on the city's walls; a second hold cannot have it. */
@Entity('caregiver_quarter')
@Index('caregiver_quarter_hold', ['holdId'])
export class CaregiverQuarterRow {
  @PrimaryColumn(idColumn({ name: 'caregiver_id' }))
  caregiverId!: string;

  @PrimaryColumn({ name: 'quarter_at', type: 'datetime', precision: 0 })
  quarterAt!: string;

  @Column(idColumn({ name: 'hold_id' }))
  holdId!: string;

  /** True for the way to the next visit. */
  @Column({ type: 'boolean', default: false })
  travel!: boolean;
}

/** One row per caregiver who has ever had a shift: what rivals for the same hours lock and write. */
@Entity('caregiver_diary')
@Index('caregiver_diary_service', ['serviceId'])
export class CaregiverDiaryRow {
  @PrimaryColumn(idColumn({ name: 'caregiver_id' }))
  caregiverId!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;
}
