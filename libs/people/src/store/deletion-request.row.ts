import { idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody asked that an older person's data be deleted; it happens at `dueAt` unless it is taken back before. */
@Entity('deletion_request')
@Index('deletion_request_due', ['doneAt', 'undoneAt', 'dueAt'])
@Index('deletion_request_open', ['openPerson'], { unique: true })
export class DeletionRequestRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'older_person_id' }))
  olderPersonId!: string;

  @Column(idColumn({ name: 'requested_by' }))
  requestedBy!: string;

  @Column(momentColumn({ name: 'requested_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  requestedAt!: Date;

  @Column(momentColumn({ name: 'due_at' }))
  dueAt!: Date;

  @Column(momentColumn({ name: 'undone_at', nullable: true }))
  undoneAt!: Date | null;

  @Column(momentColumn({ name: 'done_at', nullable: true }))
  doneAt!: Date | null;

  /** One open request for a person. A unique key lets many NULLs pass. */
  @Column(
    idColumn({
      name: 'open_person',
      nullable: true,
      insert: false,
      update: false,
      generatedType: 'STORED' as const,
      asExpression: 'CASE WHEN undone_at IS NULL AND done_at IS NULL THEN older_person_id END',
    }),
  )
  openPerson!: string | null;
}
