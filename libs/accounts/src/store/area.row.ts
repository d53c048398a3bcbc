import { codeColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An administrative area: the city, its towns and streets, their communities. */
@Entity('area')
@Index('area_parent', ['parentCode'])
export class AreaRow {
  @PrimaryColumn(codeColumn(12))
  code!: string;

  @Column(codeColumn(12))
  kind!: 'city' | 'town' | 'community';

  @Column(codeColumn(12, { name: 'parent_code', nullable: true }))
  parentCode!: string | null;

  @Column({ name: 'name_zh', type: 'varchar', length: '60' })
  nameZh!: string;

  @Column({ name: 'name_en', type: 'varchar', length: '80' })
  nameEn!: string;

  @Column({ type: 'double', nullable: true })
  lng!: number | null;

  @Column({ type: 'double', nullable: true })
  lat!: number | null;

  /** Null = unknown. */
  @Column({ type: 'int', unsigned: true, nullable: true })
  population!: number | null;
}
