import { type OrderDayOutcome } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is agreed from a day on. */
@Entity('standing_order_terms')
export class StandingOrderTermsRow {
  @PrimaryColumn(idColumn({ name: 'order_id' }))
  orderId!: string;

  @PrimaryColumn(dateColumn({ name: 'from_date' }))
  fromDate!: string;

  /** Bit 0 Monday – bit 6 Sunday. */
  @Column({ type: 'tinyint', unsigned: true })
  weekdays!: number;

  /** What is asked for each time, with needs and notes; null once the person is erased. */
  @Column(sealedColumn({ name: 'content_sealed', length: '4096', nullable: true }))
  contentSealed!: string | null;
}

/** What became of one day of an order. Its key is the judge: no day is ever asked for twice, however many workers race. */
@Entity('standing_order_day')
@Index('standing_order_day_request', ['requestId'], { unique: true })
export class StandingOrderDayRow {
  @PrimaryColumn(idColumn({ name: 'order_id' }))
  orderId!: string;

  @PrimaryColumn(dateColumn({ name: 'on_date' }))
  onDate!: string;

  @Column(codeColumn(16))
  outcome!: OrderDayOutcome;

  /** The request that the day became. */
  @Column(idColumn({ name: 'request_id', nullable: true }))
  requestId!: string | null;

  @Column(momentColumn({ name: 'decided_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  decidedAt!: Date;
}
