import { codeColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Bucket, type LedgerReason, type LedgerUnit } from '../domain/ledger';

/** A movement of units from one bucket to another; rows are only ever added. */
@Entity('capacity_ledger')
@Index('capacity_ledger_pool', ['unit', 'poolId'])
@Index('capacity_ledger_hold', ['holdId'])
export class CapacityLedgerRow {
  @PrimaryColumn({ type: 'bigint', unsigned: true, generated: 'increment' })
  id!: number;

  @Column(momentColumn({ default: () => 'CURRENT_TIMESTAMP(3)' }))
  at!: Date;

  @Column(idColumn({ name: 'hold_id', nullable: true }))
  holdId!: string | null;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(codeColumn(16))
  unit!: LedgerUnit;

  /** The bed, slot or caregiver whose units moved. */
  @Column(idColumn({ name: 'pool_id' }))
  poolId!: string;

  @Column(codeColumn(8, { name: 'from_bucket' }))
  from!: Bucket;

  @Column(codeColumn(8, { name: 'to_bucket' }))
  to!: Bucket;

  @Column({ type: 'int', unsigned: true })
  quantity!: number;

  @Column(codeColumn(16))
  reason!: LedgerReason;
}
