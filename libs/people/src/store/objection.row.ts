import { type ConsentWay, type ObjectionOutcome } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An older person said no, to a request or to somebody's link. Never changed, only settled. */
@Entity('objection')
@Index('objection_person', ['olderPersonId', 'id'])
@Index('objection_request', ['requestId'])
@Index('objection_open', ['outcome', 'settledAt', 'townCode'])
export class ObjectionRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'older_person_id' }))
  olderPersonId!: string;

  @Column(codeColumn(9, { name: 'town_code' }))
  townCode!: string;

  @Column(idColumn({ name: 'request_id', nullable: true }))
  requestId!: string | null;

  /** The account that the older person does not want; it gets no link again but by the person's own word. */
  @Column(idColumn({ name: 'account_id', nullable: true }))
  accountId!: string | null;

  @Column(sealedColumn({ name: 'words_sealed', length: '4096', nullable: true }))
  wordsSealed!: string | null;

  @Column(codeColumn(12))
  way!: ConsentWay;

  @Column(codeColumn(12))
  outcome!: ObjectionOutcome;

  @Column(idColumn({ name: 'actor_id', nullable: true }))
  actorId!: string | null;

  @Column(momentColumn({ default: () => 'CURRENT_TIMESTAMP(3)' }))
  at!: Date;

  @Column(momentColumn({ name: 'settled_at', nullable: true }))
  settledAt!: Date | null;

  @Column(idColumn({ name: 'settled_by', nullable: true }))
  settledBy!: string | null;
}
