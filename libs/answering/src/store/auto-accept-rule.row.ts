import { type AutoAcceptState } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const small = <Name extends string>(name: Name) => ({ name, type: 'smallint' as const, unsigned: true });

/** What a provider asks to be accepted at once for one of its services, and whether an officer trusts it with that. */
@Entity('auto_accept_rule')
@Index('auto_accept_rule_state', ['state'])
export class AutoAcceptRuleRow {
  @PrimaryColumn(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @Column(codeColumn(12))
  state!: AutoAcceptState;

  @Column({ name: 'level_max', type: 'tinyint', unsigned: true })
  levelMax!: number;

  @Column(small('quantity_max'))
  quantityMax!: number;

  /** Minutes since midnight of the city; may lie over midnight. */
  @Column(small('from_minute'))
  fromMinute!: number;

  @Column(small('to_minute'))
  toMinute!: number;

  @Column({ name: 'urgent_too', type: 'boolean', default: false })
  urgentToo!: boolean;

  @Column(momentColumn({ name: 'asked_at' }))
  askedAt!: Date;

  @Column(momentColumn({ name: 'decided_at', nullable: true }))
  decidedAt!: Date | null;

  @Column(idColumn({ name: 'decided_by', nullable: true }))
  decidedBy!: string | null;

  /** Why the officer decided so, for the provider to read. */
  @Column({ type: 'varchar', length: '300', nullable: true })
  reason!: string | null;

  /** Which terms the officer trusts: a rule counts only while this is its version. */
  @Column({ name: 'trusted_version', type: 'int', unsigned: true, nullable: true })
  trustedVersion!: number | null;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;
}
