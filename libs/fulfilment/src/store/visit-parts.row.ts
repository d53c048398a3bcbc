import { type PhotoType, type VisitProofKind, type VisitState, type VoiceType } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something to do on a visit: a copy of the list that was in force when the visit was planned. */
@Entity('visit_task')
export class VisitTaskRow {
  @PrimaryColumn(idColumn({ name: 'visit_id' }))
  visitId!: string;

  @PrimaryColumn(codeColumn(24))
  code!: string;

  @Column({ type: 'int', unsigned: true })
  position!: number;

  @Column({ name: 'text_zh', type: 'varchar', length: '200' })
  textZh!: string;

  @Column({ name: 'text_en', type: 'varchar', length: '200' })
  textEn!: string;

  @Column(momentColumn({ name: 'done_at', nullable: true }))
  doneAt!: Date | null;

  /** When it was last marked, by the clock of the device: of two marks the later one counts, whichever comes first. */
  @Column(momentColumn({ name: 'marked_at', nullable: true }))
  markedAt!: Date | null;
}

/** What a caregiver wrote down. */
@Entity('visit_note')
@Index('visit_note_of_visit', ['visitId', 'at'])
export class VisitNoteRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'visit_id' }))
  visitId!: string;

  @Column(sealedColumn({ name: 'words_sealed', length: '8192' }))
  wordsSealed!: string;

  @Column(idColumn({ name: 'author_id' }))
  authorId!: string;

  @Column(momentColumn())
  at!: Date;
}

/** A picture or a voice. Its id is made on the device, so the same one sent twice is one. */
@Entity('visit_proof')
@Index('visit_proof_of_visit', ['visitId', 'at'])
export class VisitProofRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'visit_id' }))
  visitId!: string;

  @Column(codeColumn(12))
  kind!: VisitProofKind;

  @Column(codeColumn(64))
  file!: string;

  @Column(codeColumn(16, { name: 'media_type' }))
  mediaType!: PhotoType | VoiceType;

  @Column(momentColumn())
  at!: Date;
}

/** One step in the life of a visit; appended, never changed. */
@Entity('visit_event')
@Index('visit_event_of_kind', ['event', 'at'])
export class VisitEventRow {
  @PrimaryColumn(idColumn({ name: 'visit_id' }))
  visitId!: string;

  /** The version that the visit had afterwards. */
  @PrimaryColumn({ type: 'int', unsigned: true })
  seq!: number;

  @Column(codeColumn(20))
  event!: string;

  @Column(codeColumn(12, { name: 'to_state' }))
  toState!: VisitState;

  @Column(momentColumn({ default: () => 'CURRENT_TIMESTAMP(3)' }))
  at!: Date;

  @Column(idColumn({ name: 'actor_id', nullable: true }))
  actorId!: string | null;

  @Column(codeColumn(16, { nullable: true }))
  reason!: string | null;

  /** The time that a correction replaced. */
  @Column(momentColumn({ name: 'before_at', nullable: true }))
  beforeAt!: Date | null;
}
