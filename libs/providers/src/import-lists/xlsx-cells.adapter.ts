import type { Readable } from 'node:stream';
import ExcelJs from 'exceljs';
import { UnreadableList } from './unreadable-list.errors';

/** A sheet has no more; a larger number is a forged one. */
const MOST_ROWS = 1_048_576;

/**
 * The rows of the first sheet of a workbook, one at a time. Empty rows are left out unless they are to be counted. The
 * strings that cells share are kept in memory, the rows are not: a sheet that comes before its strings waits in a temporary
 * file.
 * @throws UnreadableList `broken`.
 */
export async function* xlsxCells(source: Readable, keepEmpty = false): AsyncGenerator<string[]> {
  const workbook = new ExcelJs.stream.xlsx.WorkbookReader(source, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  readInText(workbook);
  try {
    for await (const sheet of workbook) {
      let width = 0;
      let last = 0;
      for await (const row of sheet) {
        if (row.number > MOST_ROWS) throw new UnreadableList('broken');
        while (++last < row.number) if (keepEmpty) yield [];
        width ||= row.cellCount;
        yield cellsOf(row, Math.max(width, row.cellCount));
      }
      return;
    }
  } catch (cause) {
    throw new UnreadableList('broken', { cause });
  } finally {
    source.destroy();
  }
}

/** A sheet leaves out the empty cells at the end of a row; the first row, the header, says how many there are. */
const cellsOf = (row: ExcelJs.Row, width: number): string[] =>
  Array.from({ length: width }, (_, index) => textOf(row.getCell(index + 1).value));

/** What a reader of the sheet sees; a day is written as `YYYY-MM-DD`. */
function textOf(value: ExcelJs.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('text' in value) return value.text;
  if ('result' in value) return textOf(value.result);
  return '';
}

/** The parts of a workbook as the library reads them, bytes as they come. */
interface Parts {
  _parseSharedStrings(part: Readable): AsyncIterable<unknown>;
  _parseWorksheet(part: AsyncIterable<Uint8Array | string>, sheet: string): AsyncIterable<unknown>;
}

/**
 * The library decodes every piece of bytes by itself, so that a character of several bytes that lies across two pieces is
 * lost, one or two in each megabyte of Chinese. It takes text as well: here is where pieces become text.
 */
function readInText(workbook: ExcelJs.stream.xlsx.WorkbookReader): void {
  const parts = workbook as unknown as Parts;
  const strings = parts._parseSharedStrings.bind(workbook);
  const worksheet = parts._parseWorksheet.bind(workbook);
  parts._parseSharedStrings = (part) => strings(part.setEncoding('utf8'));
  parts._parseWorksheet = (part, sheet) => worksheet(inText(part), sheet);
}

async function* inText(pieces: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of pieces)
    yield typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
