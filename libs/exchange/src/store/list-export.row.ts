import { type ExchangeList, type ExportPurpose, type ListFormat } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A list that was taken out. The key counts a day's downloads, also of two at once. */
@Entity('list_export')
@Index('list_export_nth', ['serviceId', 'onDay', 'nth'], { unique: true })
export class ListExportRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(dateColumn({ name: 'on_day' }))
  onDay!: string;

  @Column({ type: 'smallint', unsigned: true })
  nth!: number;

  @Column(codeColumn(8))
  list!: ExchangeList;

  @Column(codeColumn(8))
  format!: ListFormat;

  @Column(codeColumn(20))
  purpose!: ExportPurpose;

  @Column({ name: 'row_count', type: 'int', unsigned: true })
  rowCount!: number;

  @Column(idColumn({ name: 'account_id' }))
  accountId!: string;

  @Column(momentColumn({ name: 'taken_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  takenAt!: Date;
}
