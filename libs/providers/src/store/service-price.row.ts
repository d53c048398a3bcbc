import { type PriceItem } from '@yilian/contracts';
import { dateColumn, idColumn, jsonColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a service costs from a day on. On its day it becomes the price of the service, the only one that others read. */
@Entity('service_price')
@Index('service_price_from', ['serviceId', 'fromDate'], { unique: true })
@Index('service_price_due', ['applied', 'fromDate'])
export class ServicePriceRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(dateColumn({ name: 'from_date' }))
  fromDate!: string;

  @Column({ name: 'price_fen', type: 'int', unsigned: true, nullable: true })
  priceFen!: number | null;

  /** The highest price; `price_fen` is the lowest. */
  @Column({ name: 'price_to_fen', type: 'int', unsigned: true, nullable: true })
  priceToFen!: number | null;

  @Column(jsonColumn({ name: 'price_includes', nullable: true }))
  priceIncludes!: readonly PriceItem[] | null;

  @Column(momentColumn({ name: 'said_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  saidAt!: Date;

  /** It has become the price of the service. */
  @Column({ type: 'boolean', default: false })
  applied!: boolean;
}
