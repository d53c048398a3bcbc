import { type FindingSeverity, type FindingSource, type FindingState } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that a house has to put right. What it is never changes; where it stands is where its last step led. */
@Entity('finding')
@Index('finding_of_provider', ['providerId', 'state', 'dueOn'])
@Index('finding_waiting', ['state', 'dueOn'])
export class FindingRow {
  @PrimaryColumn(idColumn())
  id!: string;

  /** What people say on the phone. */
  @Column(codeColumn(16, { unique: true }))
  number!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  /** Null for the whole house. */
  @Column(idColumn({ name: 'service_id', nullable: true }))
  serviceId!: string | null;

  @Column(codeColumn(48, { name: 'item_code' }))
  itemCode!: string;

  /** The item as it was worded on that day. */
  @Column({ name: 'item_zh', type: 'varchar', length: '400' })
  itemZh!: string;

  @Column({ name: 'item_en', type: 'varchar', length: '400' })
  itemEn!: string;

  @Column(codeColumn(8))
  severity!: FindingSeverity;

  @Column(codeColumn(12))
  source!: FindingSource;

  @Column(dateColumn({ name: 'found_on' }))
  foundOn!: string;

  @Column(idColumn({ name: 'found_by' }))
  foundBy!: string;

  /** The earlier finding that this one corrects or goes on from. */
  @Column(idColumn({ nullable: true }))
  follows!: string | null;

  @Column(codeColumn(12))
  state!: FindingState;

  /** The number of its last step. */
  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;

  @Column(dateColumn({ name: 'due_on' }))
  dueOn!: string;

  /** The house asks for time until then. */
  @Column(dateColumn({ name: 'asks_until', nullable: true }))
  asksUntil!: string | null;

  /** The step and the day since which it waits as it does: whoever is to be told is told once in a round. */
  @Column({ type: 'int', unsigned: true, default: 1 })
  round!: number;

  @Column(dateColumn({ name: 'round_on' }))
  roundOn!: string;

  /** The seal of its last step: a step that was cut off shows. */
  @Column(codeColumn(64))
  seal!: string;
}
