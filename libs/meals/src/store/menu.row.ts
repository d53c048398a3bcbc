import { type MealTime, type MenuDish } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, jsonColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a kitchen offers for one meal of one day. Its dishes are read and written as a whole. */
@Entity('menu')
@Index('menu_when', ['serviceId', 'onDate', 'meal'], { unique: true })
export class MenuRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(dateColumn({ name: 'on_date' }))
  onDate!: string;

  @Column(codeColumn(8))
  meal!: MealTime;

  @Column(jsonColumn())
  dishes!: readonly MenuDish[];

  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;

  @Column(momentColumn({ name: 'changed_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  changedAt!: Date;
}
