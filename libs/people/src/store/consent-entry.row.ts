import { type ConsentPurpose, type ConsentWay, type Role } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Who agreed to what for an older person, or took it back. Appended, never changed; the last entry of a purpose counts.
 * It outlives the person's data: it is the proof that the data was kept rightly.
 */
@Entity('consent_entry')
export class ConsentEntryRow {
  @PrimaryColumn(idColumn({ name: 'older_person_id' }))
  olderPersonId!: string;

  @PrimaryColumn(codeColumn(16))
  purpose!: ConsentPurpose;

  /** Runs 1..n: of two who decide at once, the second is told. */
  @PrimaryColumn({ type: 'int', unsigned: true })
  seq!: number;

  @Column({ type: 'tinyint' })
  given!: number;

  @Column(codeColumn(12))
  way!: ConsentWay;

  @Column(codeColumn(16, { name: 'text_version' }))
  textVersion!: string;

  @Column(idColumn({ name: 'actor_id', nullable: true }))
  actorId!: string | null;

  @Column(codeColumn(32, { name: 'actor_role', nullable: true }))
  actorRole!: Role | null;

  @Column(momentColumn({ default: () => 'CURRENT_TIMESTAMP(3)' }))
  at!: Date;
}
