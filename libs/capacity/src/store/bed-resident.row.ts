import { Sex } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who came without the platform and whom only the home knows. The name goes when they go. */
@Entity('bed_resident')
@Index('bed_resident_lives_in', ['liveBedId'], { unique: true })
@Index('bed_resident_of_service', ['serviceId', 'leftAt'])
export class BedResidentRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'bed_id' }))
  bedId!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  /** Null once the person left. */
  @Column(sealedColumn({ name: 'name_sealed', nullable: true }))
  nameSealed!: string | null;

  @Column(codeColumn(8))
  sex!: Sex;

  @Column(dateColumn({ name: 'from_date' }))
  fromDate!: string;

  /** When the home expects them to leave; the bed is theirs until somebody says that they left. */
  @Column(dateColumn({ name: 'until_date', nullable: true }))
  untilDate!: string | null;

  @Column(momentColumn({ name: 'left_at', nullable: true }))
  leftAt!: Date | null;

  /** A bed has one resident at most, and any number who left. */
  @Column(
    idColumn({
      name: 'live_bed_id',
      nullable: true,
      generatedType: 'STORED' as const,
      asExpression: 'CASE WHEN left_at IS NULL THEN bed_id END',
    }),
  )
  liveBedId!: string | null;
}
