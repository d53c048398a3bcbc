import { BedKind, BedState, SexRule } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A bed as it is today. What it is promised for later stands in `bed_night` and `capacity_hold`. */
@Entity('bed')
@Index('bed_in_service', ['serviceId', 'room', 'number'], { unique: true })
export class BedRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  /**
   * The town whose figures count the bed, null where it is not known. It follows the provider's (`MoveBeds`); until then
   * the moves of the bed are counted where the bed itself is.
   */
  @Column(codeColumn(12, { name: 'town_code', nullable: true }))
  townCode!: string | null;

  /** Null where nobody entered it: the board then reads it from the room. */
  @Column({ type: 'varchar', length: '12', collation: 'utf8mb4_bin', nullable: true })
  floor!: string | null;

  @Column({ type: 'varchar', length: '40', collation: 'utf8mb4_bin' })
  room!: string;

  @Column({ type: 'varchar', length: '20', collation: 'utf8mb4_bin' })
  number!: string;

  @Column(codeColumn(16))
  kind!: BedKind;

  @Column(codeColumn(8, { name: 'sex_rule', default: 'any' }))
  sexRule!: SexRule;

  @Column(codeColumn(16, { default: 'vacant' }))
  state!: BedState;

  /** From this date on the bed belongs to one stay without an end. */
  @Column(dateColumn({ name: 'open_from', nullable: true }))
  openFrom!: string | null;

  /** Written by every decision about the bed: rivals meet on this write, not only on a lock. */
  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;
}

/** One night of a bed that a hold has; the key makes a second one impossible. */
@Entity('bed_night')
@Index('bed_night_hold', ['holdId'])
export class BedNightRow {
  @PrimaryColumn(idColumn({ name: 'bed_id' }))
  bedId!: string;

  @PrimaryColumn(dateColumn())
  night!: string;

  @Column(idColumn({ name: 'hold_id' }))
  holdId!: string;
}
