import { type LineShelf } from '@yilian/contracts';
import { codeColumn, idColumn } from '@yilian/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A page of the lines of an import: some hundred at once, sealed, because people's names may stand in them. */
@Entity('list_import_lines')
export class ListImportLinesRow {
  @PrimaryColumn(idColumn({ name: 'import_id' }))
  importId!: string;

  @PrimaryColumn(codeColumn(10))
  shelf!: LineShelf;

  @PrimaryColumn({ type: 'smallint', unsigned: true })
  page!: number;

  @Column({ name: 'lines_sealed', type: 'longtext', charset: 'ascii', collation: 'ascii_bin' })
  linesSealed!: string;
}
