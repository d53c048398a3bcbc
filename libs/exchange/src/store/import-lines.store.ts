import { Injectable } from '@nestjs/common';
import { type LineShelf } from '@yilian/contracts';
import { FieldCipher, type Reader, type Tx } from '@yilian/platform';
import { type PlannedLine, shelvesOf } from '../domain/planned-line';
import { ListImportLinesRow } from './list-import-lines.row';

/** So many lines are one page, sealed together. */
const PER_PAGE = 200;
const PLACE = (id: string, shelf: LineShelf, page: number): string =>
  `list_import_lines.lines.${id}.${shelf}.${page}`;

/** Puts lines on their shelves, page by page. */
export interface Shelves {
  put(line: PlannedLine): Promise<void>;
  /** Writes the pages that are not full. */
  close(): Promise<void>;
}

@Injectable()
export class ImportLines {
  constructor(private readonly cipher: FieldCipher) {}

  shelves(tx: Tx, importId: string): Shelves {
    const open = new Map<LineShelf, { page: number; lines: PlannedLine[] }>();
    const write = async (shelf: LineShelf, page: number, lines: readonly PlannedLine[]): Promise<void> => {
      const linesSealed = this.cipher.seal(PLACE(importId, shelf, page), JSON.stringify(lines));
      await tx.insert(ListImportLinesRow, [{ importId, shelf, page, linesSealed }]);
    };
    return {
      put: async (line) => {
        for (const shelf of shelvesOf(line)) {
          const kept = open.get(shelf) ?? { page: 1, lines: [] };
          open.set(shelf, kept);
          kept.lines.push(line);
          if (kept.lines.length < PER_PAGE) continue;
          await write(shelf, kept.page, kept.lines);
          open.set(shelf, { page: kept.page + 1, lines: [] });
        }
      },
      close: async () => {
        for (const [shelf, { page, lines }] of open) if (lines.length > 0) await write(shelf, page, lines);
      },
    };
  }

  /** Undefined beyond the last page. */
  async page(
    reader: Reader,
    importId: string,
    shelf: LineShelf,
    page: number,
  ): Promise<PlannedLine[] | undefined> {
    const [row] = await reader.query<{ sealed: string }>(
      'SELECT lines_sealed AS sealed FROM list_import_lines WHERE import_id = ? AND shelf = ? AND page = ?',
      [importId, shelf, page],
    );
    if (!row) return undefined;
    return JSON.parse(this.cipher.open(PLACE(importId, shelf, page), row.sealed)) as PlannedLine[];
  }

  async hasPage(reader: Reader, importId: string, shelf: LineShelf, page: number): Promise<boolean> {
    const rows = await reader.query(
      'SELECT 1 FROM list_import_lines WHERE import_id = ? AND shelf = ? AND page = ?',
      [importId, shelf, page],
    );
    return rows.length > 0;
  }

  async forget(tx: Tx, importId: string): Promise<void> {
    await tx.execute('DELETE FROM list_import_lines WHERE import_id = ?', [importId]);
  }
}
