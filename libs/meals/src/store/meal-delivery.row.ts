import {
  type DeliveryOutcome,
  type DeliveryState,
  type MealTime,
  type NotDeliveredReason,
} from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One booking's meal of one day on its way to a door. */
@Entity('meal_delivery')
@Index('meal_delivery_portion', ['requestId', 'onDate', 'meal'], { unique: true })
@Index('meal_delivery_sheet', ['sheetId'])
@Index('meal_delivery_person', ['olderPersonId'])
@Index('meal_delivery_due', ['state', 'onDate'])
export class MealDeliveryRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'sheet_id' }))
  sheetId!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @Column(idColumn({ name: 'request_id' }))
  requestId!: string;

  @Column(idColumn({ name: 'older_person_id' }))
  olderPersonId!: string;

  @Column(dateColumn({ name: 'on_date' }))
  onDate!: string;

  @Column(codeColumn(8))
  meal!: MealTime;

  @Column({ type: 'tinyint', unsigned: true })
  quantity!: number;

  /** Keyed fingerprint of the address that it goes to; emptied when the person is erased. */
  @Column(codeColumn(64, { name: 'address_index' }))
  addressIndex!: string;

  @Column(codeColumn(16, { default: 'planned' }))
  state!: DeliveryState;

  /** Why it was not brought. */
  @Column(codeColumn(16, { nullable: true }))
  reason!: NotDeliveredReason | null;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;

  @Column(momentColumn({ name: 'reported_at', nullable: true }))
  reportedAt!: Date | null;

  /** When its kitchen was told that nobody has reported it; when the next is to be told; and when that was done. */
  @Column(momentColumn({ name: 'silent_at', nullable: true }))
  silentAt!: Date | null;

  @Column(momentColumn({ name: 'silent_next_at', nullable: true }))
  silentNextAt!: Date | null;

  @Column(momentColumn({ name: 'silent_climbed_at', nullable: true }))
  silentClimbedAt!: Date | null;

  @Column(momentColumn({ name: 'created_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  createdAt!: Date;
}

/** What a courier said, under the id that its device gave: sent twice from without a connection, it is one. */
@Entity('delivery_report')
@Index('delivery_report_delivery', ['deliveryId'])
export class DeliveryReportRow {
  @PrimaryColumn(idColumn({ name: 'client_id' }))
  clientId!: string;

  @Column(idColumn({ name: 'delivery_id' }))
  deliveryId!: string;

  @Column(codeColumn(16))
  outcome!: DeliveryOutcome;

  @Column(codeColumn(16, { nullable: true }))
  reason!: NotDeliveredReason | null;

  /** By the clock of the device. */
  @Column(momentColumn({ name: 'said_at', nullable: true }))
  saidAt!: Date | null;

  @Column(momentColumn({ name: 'received_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  receivedAt!: Date;

  @Column(idColumn({ name: 'reported_by' }))
  reportedBy!: string;
}
