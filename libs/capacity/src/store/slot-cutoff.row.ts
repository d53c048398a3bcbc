import { DayPart, MealTime } from '@yilian/contracts';
import { codeColumn, idColumn } from '@yilian/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Until when a part of a day can be booked at a service, said once for all its days. */
@Entity('slot_cutoff')
export class SlotCutoffRow {
  @PrimaryColumn(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @PrimaryColumn(codeColumn(16))
  part!: DayPart | MealTime;

  @Column({ name: 'days_before', type: 'tinyint', unsigned: true })
  daysBefore!: number;

  /** Minutes since midnight of the city on that day. */
  @Column({ type: 'smallint', unsigned: true })
  minute!: number;
}
