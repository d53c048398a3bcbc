import { type ComplaintKind, type ComplaintState } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody complained about. The words are sealed. */
@Entity('complaint')
@Index('complaint_of_person', ['olderPersonId', 'id'])
@Index('complaint_of_town', ['townCode', 'id'])
@Index('complaint_of_provider', ['providerId', 'sharedAt'])
export class ComplaintRow {
  @PrimaryColumn(idColumn())
  id!: string;

  /** What people say on the phone. */
  @Column(codeColumn(16, { unique: true }))
  number!: string;

  @Column(idColumn({ name: 'older_person_id' }))
  olderPersonId!: string;

  /** Town of the older person: whose officers look after it. */
  @Column(codeColumn(9, { name: 'town_code' }))
  townCode!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @Column(idColumn({ name: 'request_id', nullable: true }))
  requestId!: string | null;

  @Column(idColumn({ name: 'made_by' }))
  madeBy!: string;

  /** Told on the telephone and typed in by an officer. */
  @Column({ name: 'by_phone', type: 'boolean' })
  byPhone!: boolean;

  @Column(codeColumn(16))
  kind!: ComplaintKind;

  @Column(sealedColumn({ name: 'words_sealed', length: '12288' }))
  wordsSealed!: string;

  @Column(codeColumn(12))
  state!: ComplaintState;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;

  @Column(idColumn({ name: 'assigned_to', nullable: true }))
  assignedTo!: string | null;

  @Column(momentColumn({ name: 'created_at' }))
  createdAt!: Date;

  @Column(momentColumn({ name: 'deadline_at' }))
  deadlineAt!: Date;

  /** Since when its provider sees it; null = not yet. */
  @Column(momentColumn({ name: 'shared_at', nullable: true }))
  sharedAt!: Date | null;
}

/** One step in the life of a complaint: who, when, in which words. Appended, never changed; numbers run 1..n. */
@Entity('complaint_event')
export class ComplaintEventRow {
  @PrimaryColumn(idColumn({ name: 'complaint_id' }))
  complaintId!: string;

  @PrimaryColumn({ type: 'int', unsigned: true })
  seq!: number;

  @Column(codeColumn(16))
  event!: string;

  @Column(codeColumn(12, { name: 'to_state' }))
  toState!: ComplaintState;

  @Column(momentColumn({ default: () => 'CURRENT_TIMESTAMP(3)' }))
  at!: Date;

  @Column(idColumn({ name: 'actor_id' }))
  actorId!: string;

  @Column(codeColumn(32, { name: 'actor_role' }))
  actorRole!: string;

  @Column(sealedColumn({ name: 'words_sealed', length: '12288', nullable: true }))
  wordsSealed!: string | null;
}
