import { codeColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often an account did something in the clock hour it last did it. */
@Entity('hourly_quota')
export class HourlyQuotaRow {
  @PrimaryColumn(idColumn({ name: 'account_id' }))
  accountId!: string;

  @PrimaryColumn(codeColumn(32))
  act!: string;

  @Column(momentColumn({ name: 'hour_at' }))
  hourAt!: Date;

  @Column({ type: 'int', unsigned: true })
  used!: number;
}
