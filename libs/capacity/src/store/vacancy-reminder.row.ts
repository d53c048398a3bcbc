import { dateColumn, idColumn } from '@yilian/platform';
import { Entity, PrimaryColumn } from 'typeorm';

/** A home was asked on that day to look at its numbers: the key makes a second time impossible. */
@Entity('vacancy_reminder')
export class VacancyReminderRow {
  @PrimaryColumn(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @PrimaryColumn(dateColumn({ name: 'on_date' }))
  onDate!: string;
}
