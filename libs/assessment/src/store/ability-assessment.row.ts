import { type AssessmentReason, type AssessmentState } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The person while the assessment is in one of the states; a unique key lets many NULLs pass. */
const personWhile = (name: string, states: string) =>
  idColumn({
    name,
    nullable: true,
    asExpression: `CASE WHEN state IN (${states}) THEN older_person_id END`,
    generatedType: 'STORED' as const,
    insert: false,
    update: false,
  });

/** One assessment of one person. Answers are health data and sealed; the level counts once somebody else confirmed it. */
@Entity('ability_assessment')
@Index('ability_assessment_person', ['olderPersonId', 'assessedOn'])
@Index('ability_assessment_under_way', ['underWayOf'], { unique: true })
@Index('ability_assessment_current', ['currentOf'], { unique: true })
@Index('ability_assessment_due', ['state', 'dueOn'])
export class AbilityAssessmentRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'older_person_id' }))
  olderPersonId!: string;

  @Column(codeColumn(32, { name: 'scale_version' }))
  scaleVersion!: string;

  @Column(codeColumn(16))
  reason!: AssessmentReason;

  @Column(dateColumn({ name: 'assessed_on' }))
  assessedOn!: string;

  @Column(codeColumn(16))
  state!: AssessmentState;

  @Column(sealedColumn({ name: 'answers_sealed', length: '4096' }))
  answersSealed!: string;

  /** Why it was sent back. */
  @Column(sealedColumn({ name: 'note_sealed', length: '4096', nullable: true }))
  noteSealed!: string | null;

  /** The first assessor. */
  @Column(idColumn({ name: 'entered_by' }))
  enteredBy!: string;

  @Column(momentColumn({ name: 'entered_at', nullable: true }))
  enteredAt!: Date | null;

  /** Whoever confirmed it or sent it back; never the first assessor. */
  @Column(idColumn({ name: 'second_by', nullable: true }))
  secondBy!: string | null;

  @Column(momentColumn({ name: 'second_at', nullable: true }))
  secondAt!: Date | null;

  /** Null until confirmed. */
  @Column({ type: 'tinyint', unsigned: true, nullable: true })
  level!: number | null;

  /** When the next one is due; null until confirmed. */
  @Column(dateColumn({ name: 'due_on', nullable: true }))
  dueOn!: string | null;

  /** The version of the setting that `due_on` was counted with. */
  @Column({ name: 'rules_version', type: 'int', unsigned: true, nullable: true })
  rulesVersion!: number | null;

  @Column(momentColumn({ name: 'reminded_at', nullable: true }))
  remindedAt!: Date | null;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;

  @Column(momentColumn({ name: 'created_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  createdAt!: Date;

  @Column(personWhile('under_way_of', "'draft', 'entered', 'returned'"))
  underWayOf!: string | null;

  @Column(personWhile('current_of', "'confirmed'"))
  currentOf!: string | null;
}
