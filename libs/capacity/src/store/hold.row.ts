import { HoldState, ServiceKind } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Units kept for one offer: pending until the provider answers, confirmed once it accepts. Without offer and request
 * they are kept for a family that is still filling in what it asks.
 */
@Entity('capacity_hold')
@Index('capacity_hold_offer', ['offerId'], { unique: true })
@Index('capacity_hold_open_bed', ['openBedId'], { unique: true })
@Index('capacity_hold_request', ['requestId'])
@Index('capacity_hold_due', ['state', 'untilAt'])
@Index('capacity_hold_stays', ['bedId', 'state', 'fromDate'])
export class CapacityHoldRow {
  @PrimaryColumn(idColumn())
  id!: string;

  /** MySQL lets many NULLs share a unique key. */
  @Column(idColumn({ name: 'offer_id', nullable: true }))
  offerId!: string | null;

  @Column(idColumn({ name: 'request_id', nullable: true }))
  requestId!: string | null;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @Column(codeColumn(16))
  kind!: ServiceKind;

  @Column(codeColumn(16, { default: 'pending' }))
  state!: HoldState;

  @Column(momentColumn({ name: 'until_at' }))
  untilAt!: Date;

  @Column(idColumn({ name: 'bed_id', nullable: true }))
  bedId!: string | null;

  @Column(dateColumn({ name: 'from_date', nullable: true }))
  fromDate!: string | null;

  /** Null for a stay without an end. */
  @Column({ type: 'int', unsigned: true, nullable: true })
  nights!: number | null;

  /** The first night in this bed of a stay that began in another; null when it was all in one. */
  @Column(dateColumn({ name: 'bed_since', nullable: true }))
  bedSince!: string | null;

  @Column(idColumn({ name: 'caregiver_id', nullable: true }))
  caregiverId!: string | null;

  /** MySQL lets many NULLs share a unique key, so a bed has at most one live stay without an end. */
  @Column(
    idColumn({
      name: 'open_bed_id',
      nullable: true,
      generatedType: 'STORED' as const,
      asExpression: "CASE WHEN state IN ('pending','confirmed') AND nights IS NULL THEN bed_id END",
    }),
  )
  openBedId!: string | null;

  @Column(momentColumn({ name: 'created_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  createdAt!: Date;

  @Column(momentColumn({ name: 'resolved_at', nullable: true }))
  resolvedAt!: Date | null;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;
}
