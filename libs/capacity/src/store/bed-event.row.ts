import { BedActKind, BedState } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody did with a bed. Rows are only added; of a note the words can be emptied. */
@Entity('bed_event')
@Index('bed_event_of_bed', ['bedId', 'id'])
@Index('bed_event_of_person', ['olderPersonId'])
export class BedEventRow {
  @PrimaryColumn({ type: 'bigint', unsigned: true, generated: 'increment' })
  id!: number;

  @Column(momentColumn({ default: () => 'CURRENT_TIMESTAMP(3)' }))
  at!: Date;

  @Column(idColumn({ name: 'bed_id' }))
  bedId!: string;

  @Column(idColumn({ name: 'account_id', nullable: true }))
  accountId!: string | null;

  @Column(codeColumn(16))
  act!: BedActKind;

  @Column(codeColumn(16, { name: 'from_state' }))
  from!: BedState;

  @Column(codeColumn(16, { name: 'to_state' }))
  to!: BedState;

  @Column(idColumn({ name: 'other_bed_id', nullable: true }))
  otherBedId!: string | null;

  /** The older person whose booking had the bed then, so that a note goes when everything about them goes. */
  @Column(idColumn({ name: 'older_person_id', nullable: true }))
  olderPersonId!: string | null;

  /** What the note is sealed to; the row's own number is not known before it is written. */
  @Column(idColumn({ name: 'note_id', nullable: true }))
  noteId!: string | null;

  @Column(sealedColumn({ name: 'note_sealed', length: '4096', nullable: true }))
  noteSealed!: string | null;
}
