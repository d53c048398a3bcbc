import { codeColumn, dateColumn } from '@yilian/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DayKind } from '../domain/opening-hours';

/** A day that differs from the week: a public holiday, or a weekend worked in exchange. */
@Entity('working_day')
export class WorkingDayRow {
  @PrimaryColumn(dateColumn({ name: 'on_date' }))
  onDate!: string;

  @Column(codeColumn(8))
  kind!: DayKind;

  @Column({ type: 'varchar', length: '120', default: '' })
  note!: string;
}
