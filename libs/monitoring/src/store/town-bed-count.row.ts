import { type BedKind, type BedState } from '@yilian/contracts';
import { codeColumn } from '@yilian/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many beds of a town are of a kind and in a state: kept up by their moves, checked by a recount. */
@Entity('town_bed_count')
export class TownBedCountRow {
  @PrimaryColumn(codeColumn(9, { name: 'town_code' }))
  townCode!: string;

  @PrimaryColumn(codeColumn(16, { name: 'bed_kind' }))
  bedKind!: BedKind;

  @PrimaryColumn(codeColumn(16))
  state!: BedState;

  /** Below zero only while moves of one bed are being counted out of their order. */
  @Column({ type: 'int' })
  n!: number;
}
