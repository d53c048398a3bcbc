import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, jsonColumn, momentColumn } from '../database/row-columns';

/** When a recurring duty runs next. Whoever moves `next_run_at` forward runs it: one process, without a leader. */
@Entity('schedule')
export class ScheduleRow {
  @PrimaryColumn(codeColumn(64))
  name!: string;

  @Column(momentColumn({ name: 'next_run_at' }))
  nextRunAt!: Date;
}

/** A dated version of a setting; the newest with `valid_from` in the past counts. */
@Entity('setting_version')
export class SettingVersionRow {
  @PrimaryColumn(codeColumn(64, { name: 'setting_key' }))
  key!: string;

  @PrimaryColumn({ type: 'int', unsigned: true })
  version!: number;

  @Column(momentColumn({ name: 'valid_from' }))
  validFrom!: Date;

  @Column(jsonColumn())
  value!: unknown;

  @Column({ type: 'varchar', length: '200', default: '' })
  note!: string;

  @Column({
    name: 'changed_by',
    type: 'char',
    length: 36,
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable: true,
  })
  changedBy!: string | null;
}
