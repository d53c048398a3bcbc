import { type ServiceKind, type WantedUnits } from '@yilian/contracts';
import { codeColumn, idColumn, jsonColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** For whom a hold without an offer is kept. Whether it still is, and until when, stands in `capacity_hold` alone. */
@Entity('family_hold')
@Index('family_hold_account', ['accountId', 'place'], { unique: true })
@Index('family_hold_created_at', ['createdAt'])
export class FamilyHoldRow {
  @PrimaryColumn(idColumn({ name: 'hold_id' }))
  holdId!: string;

  @Column(idColumn({ name: 'account_id' }))
  accountId!: string;

  @Column(idColumn({ name: 'older_person_id' }))
  olderPersonId!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(codeColumn(16))
  kind!: ServiceKind;

  @Column(jsonColumn())
  units!: WantedUnits;

  /** Each account has a few numbered places to keep units in; null once this one is free for the next. */
  @Column({ type: 'tinyint', unsigned: true, nullable: true })
  place!: number | null;

  @Column({ type: 'int', unsigned: true, default: 0 })
  extensions!: number;

  @Column(momentColumn({ name: 'created_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  createdAt!: Date;
}
