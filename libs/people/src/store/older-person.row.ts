import { type Category, type Sex } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, jsonColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The person served. Everything that names or locates somebody exactly is sealed. */
@Entity('older_person')
@Index('older_person_town', ['townCode', 'id'])
@Index('older_person_phone', ['phoneIndex'])
export class OlderPersonRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(sealedColumn({ name: 'name_sealed' }))
  nameSealed!: string;

  @Column(sealedColumn({ name: 'phone_sealed' }))
  phoneSealed!: string;

  /** Keyed fingerprint of the number, for exact look-up. */
  @Column({ name: 'phone_index', type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  phoneIndex!: string;

  @Column(sealedColumn({ name: 'address_sealed' }))
  addressSealed!: string;

  @Column(codeColumn(9, { name: 'town_code' }))
  townCode!: string;

  @Column(codeColumn(12, { name: 'community_code', nullable: true }))
  communityCode!: string | null;

  /** Rounded to about 100 m. */
  @Column({ type: 'double', nullable: true })
  lng!: number | null;

  @Column({ type: 'double', nullable: true })
  lat!: number | null;

  @Column(codeColumn(8))
  sex!: Sex;

  @Column({ name: 'birth_year', type: 'smallint', unsigned: true })
  birthYear!: number;

  /** Null = not assessed. */
  @Column({ name: 'ability_level', type: 'tinyint', unsigned: true, nullable: true })
  abilityLevel!: number | null;

  @Column(dateColumn({ name: 'assessed_on', nullable: true }))
  assessedOn!: string | null;

  /** True once the level came from a confirmed assessment; before, the family stated it. */
  @Column({ name: 'level_assessed', type: 'boolean', default: false })
  levelAssessed!: boolean;

  @Column(jsonColumn())
  categories!: readonly Category[];

  /** Bits of `Capability`. */
  @Column({ name: 'need_mask', type: 'int', unsigned: true })
  needMask!: number;

  @Column(sealedColumn({ name: 'notes_sealed', length: '4096', nullable: true }))
  notesSealed!: string | null;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;

  @Column(momentColumn({ name: 'created_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  createdAt!: Date;

  /** Set when everything personal was erased; what is left counts in statistics and names nobody. */
  @Column(momentColumn({ name: 'erased_at', nullable: true }))
  erasedAt!: Date | null;
}
