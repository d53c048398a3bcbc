import { type FindingAct, type FindingState, type FindingStep, type PaperType } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One step in the life of a finding. Appended, never changed; numbers run 1..n, and each seal rests on the one before. */
@Entity('finding_record')
export class FindingRecordRow {
  @PrimaryColumn(idColumn({ name: 'finding_id' }))
  findingId!: string;

  @PrimaryColumn({ type: 'int', unsigned: true })
  seq!: number;

  @Column(codeColumn(12))
  act!: FindingAct | 'open';

  @Column(codeColumn(12, { name: 'to_state' }))
  toState!: FindingState;

  @Column(momentColumn())
  at!: Date;

  @Column(idColumn({ name: 'actor_id' }))
  actorId!: string;

  @Column(codeColumn(32, { name: 'actor_role' }))
  actorRole!: string;

  @Column(dateColumn({ name: 'due_on' }))
  dueOn!: string;

  @Column(dateColumn({ name: 'asks_until', nullable: true }))
  asksUntil!: string | null;

  /** Empty when nothing was said. */
  @Column(sealedColumn({ name: 'words_sealed', length: '12288' }))
  wordsSealed!: string;

  @Column(codeColumn(64))
  seal!: string;
}

/** A picture or document of the house. Part of a step once it was handed in with an answer. */
@Entity('finding_evidence')
@Index('finding_evidence_of', ['findingId', 'recordSeq'])
export class FindingEvidenceRow {
  /** Made by the device that sends it: sent twice it is one. */
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'finding_id' }))
  findingId!: string;

  /** Null while it is not part of an answer. */
  @Column({ name: 'record_seq', type: 'int', unsigned: true, nullable: true })
  recordSeq!: number | null;

  @Column(idColumn())
  file!: string;

  @Column(codeColumn(24))
  type!: PaperType;

  /** Of what is in it, before it was sealed. */
  @Column(codeColumn(64))
  sha256!: string;

  @Column(momentColumn({ name: 'added_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  addedAt!: Date;
}

/** Somebody was told that a finding waits: once for each round and step, whoever looks and however often. */
@Entity('finding_raise')
export class FindingRaiseRow {
  @PrimaryColumn(idColumn({ name: 'finding_id' }))
  findingId!: string;

  @PrimaryColumn({ type: 'int', unsigned: true })
  round!: number;

  @PrimaryColumn(codeColumn(8))
  step!: FindingStep;

  @Column(momentColumn({ default: () => 'CURRENT_TIMESTAMP(3)' }))
  at!: Date;
}
