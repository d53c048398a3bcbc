import { ClosingReason } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day on which a service gives nothing more; slots that are added to it later are closed, too. */
@Entity('closing_day')
export class ClosingDayRow {
  @PrimaryColumn(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @PrimaryColumn(dateColumn({ name: 'on_date' }))
  onDate!: string;

  @Column(codeColumn(16))
  reason!: ClosingReason;

  @Column(momentColumn({ name: 'closed_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  closedAt!: Date;
}
