import { type Role } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a correction changed, sealed as the fields themselves are. Appended, never changed. */
@Entity('person_change')
export class PersonChangeRow {
  @PrimaryColumn(idColumn({ name: 'older_person_id' }))
  olderPersonId!: string;

  /** The version that the change made. */
  @PrimaryColumn({ type: 'int', unsigned: true })
  version!: number;

  /** Null once the person was erased. */
  @Column(sealedColumn({ name: 'fields_sealed', length: '8192', nullable: true }))
  fieldsSealed!: string | null;

  @Column(idColumn({ name: 'actor_id', nullable: true }))
  actorId!: string | null;

  @Column(codeColumn(32, { name: 'actor_role', nullable: true }))
  actorRole!: Role | null;

  @Column(momentColumn({ default: () => 'CURRENT_TIMESTAMP(3)' }))
  at!: Date;
}
