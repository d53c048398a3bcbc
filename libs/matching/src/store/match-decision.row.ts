import { codeColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who was found for which requests and why, with all that is needed to decide again. Rows are only ever added. */
@Entity('match_decision')
@Index('match_decision_made_at', ['madeAt'])
export class MatchDecisionRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(momentColumn({ name: 'made_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  madeAt!: Date;

  @Column(codeColumn(64, { name: 'weights_version' }))
  weightsVersion!: string;

  @Column({ name: 'request_count', type: 'int', unsigned: true })
  requestCount!: number;

  /** JSON of a decision; read by its store alone. */
  @Column({ type: 'mediumtext', charset: 'utf8mb4', collation: 'utf8mb4_bin' })
  record!: string;
}
