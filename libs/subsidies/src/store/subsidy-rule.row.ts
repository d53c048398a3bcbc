import { type RuleCap, type RuleGives, type RuleWho, type ServiceKind, type Text } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, jsonColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One version of a policy rule. Only its end may be written later; everything else is as it was decided. */
@Entity('subsidy_rule')
@Index('subsidy_rule_version', ['code', 'version'], { unique: true })
@Index('subsidy_rule_kind', ['kind', 'validFrom'])
export class SubsidyRuleRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(codeColumn(40))
  code!: string;

  @Column({ type: 'int', unsigned: true })
  version!: number;

  @Column(jsonColumn())
  name!: Text;

  @Column(codeColumn(16, { nullable: true }))
  kind!: ServiceKind | null;

  @Column(jsonColumn())
  who!: RuleWho;

  @Column(jsonColumn())
  gives!: RuleGives;

  @Column(jsonColumn({ nullable: true }))
  cap!: RuleCap | null;

  @Column(codeColumn(40, { name: 'one_of', nullable: true }))
  oneOf!: string | null;

  @Column(dateColumn({ name: 'valid_from' }))
  validFrom!: string;

  @Column(dateColumn({ name: 'valid_until', nullable: true }))
  validUntil!: string | null;

  @Column(jsonColumn({ name: 'how_to' }))
  howTo!: Text;

  @Column({ type: 'varchar', length: '300' })
  source!: string;

  @Column({ type: 'boolean', default: false })
  demo!: boolean;

  @Column(momentColumn({ name: 'added_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  addedAt!: Date;

  @Column(idColumn({ name: 'added_by', nullable: true }))
  addedBy!: string | null;
}
