import { type PaperKind, type PaperType } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A sheet of a paper, or the promise to bring one. Its bytes are sealed in a file. */
@Entity('stay_paper')
@Index('stay_paper_slot', ['olderPersonId', 'kind', 'slot'], { unique: true })
export class StayPaperRow {
  /** Made by the device that sends it. */
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'older_person_id' }))
  olderPersonId!: string;

  @Column(codeColumn(24))
  kind!: PaperKind;

  /** 0 for the promise, 1 and on for sheets. */
  @Column({ type: 'tinyint', unsigned: true })
  slot!: number;

  @Column(codeColumn(12))
  state!: 'given' | 'promised';

  @Column(codeColumn(64, { nullable: true }))
  file!: string | null;

  @Column(codeColumn(24, { nullable: true }))
  type!: PaperType | null;

  @Column({ type: 'int', unsigned: true, nullable: true })
  bytes!: number | null;

  /** Of the bytes before they were sealed. */
  @Column(codeColumn(64, { nullable: true }))
  sha256!: string | null;

  @Column(idColumn({ name: 'added_by' }))
  addedBy!: string;

  @Column(momentColumn({ name: 'added_at' }))
  addedAt!: Date;
}
