import { DayPart, MealTime } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const count = <Extra extends object>(extra: Extra) => ({ type: 'int' as const, unsigned: true, ...extra });

/** Seats of a session or portions of a meal. `used` counts held and taken ones alike. */
@Entity('capacity_slot')
@Index('capacity_slot_when', ['serviceId', 'onDate', 'part'], { unique: true })
@Index('capacity_slot_day', ['kind', 'onDate'])
export class CapacitySlotRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @Column(codeColumn(16))
  kind!: 'day_care' | 'meal';

  @Column(dateColumn({ name: 'on_date' }))
  onDate!: string;

  @Column(codeColumn(16))
  part!: DayPart | MealTime;

  @Column(count({}))
  capacity!: number;

  @Column(count({ default: 0 }))
  used!: number;

  @Column(count({ name: 'out_of_service', default: 0 }))
  outOfService!: number;

  /** After this moment of the database's clock nothing more can be held; null = until the day is over. */
  @Column(momentColumn({ name: 'cutoff_at', nullable: true }))
  cutoffAt!: Date | null;

  /** The day is closed: nothing more is given, what was promised stays. */
  @Column({ type: 'boolean', default: false })
  closed!: boolean;

  /** Counts what the provider changed, not what was held. */
  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;
}

/** How much of a slot a hold has; stays as history after the hold resolved. */
@Entity('hold_slot')
@Index('hold_slot_slot', ['slotId'])
export class HoldSlotRow {
  @PrimaryColumn(idColumn({ name: 'hold_id' }))
  holdId!: string;

  @PrimaryColumn(idColumn({ name: 'slot_id' }))
  slotId!: string;

  @Column(count({}))
  quantity!: number;
}
