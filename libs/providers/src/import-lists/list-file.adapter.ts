import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { normaliseHeader, type ListRow } from '../domain/import';
import { csvCells } from './csv-cells.adapter';
import { UnreadableList } from './unreadable-list.errors';
import { xlsxCells } from './xlsx-cells.adapter';

/** Records of a list in file order, the header first. */
export type Cells = AsyncIterable<readonly string[]>;

const READERS: Readonly<Record<string, (source: Readable) => AsyncGenerator<string[]>>> = {
  '.csv': (source) => csvCells(source),
  '.tsv': (source) => csvCells(source),
  '.xlsx': (source) => xlsxCells(source),
};

/**
 * The normalised headers of a list file (csv, tsv or xlsx by its name), to choose a mapping before anything is read.
 * @throws UnreadableList; the system's error when the file cannot be opened.
 */
export const readListHeaders = (path: string): Promise<string[]> => headersOf(cellsOfFile(path));

/**
 * The data rows of a list file, one at a time and in constant memory; stopping early closes the file.
 * @throws UnreadableList, possibly after rows were given; the system's error when the file cannot be opened.
 */
export const readListRows = (path: string): AsyncGenerator<ListRow> => listRows(cellsOfFile(path));

/** The first record as normalised headers. */
export async function headersOf(cells: Cells): Promise<string[]> {
  for await (const record of cells) return checkedHeaders(record);
  throw new UnreadableList('no_header');
}

/** Rows with their cells by header; only cells without a header, or missing ones, make a row misaligned. */
export async function* listRows(cells: Cells): AsyncGenerator<ListRow> {
  let headers: string[] | undefined;
  let rowNumber = 0;
  for await (const record of cells) {
    if (headers === undefined) {
      headers = checkedHeaders(record);
      continue;
    }
    rowNumber += 1;
    yield {
      rowNumber,
      cells: Object.fromEntries(headers.map((header, index) => [header, record[index] ?? ''])),
      misaligned: isMisaligned(record, headers.length),
    };
  }
  if (headers === undefined) throw new UnreadableList('no_header');
}

const isMisaligned = (record: readonly string[], width: number): boolean =>
  record.length < width || record.slice(width).some((cell) => cell.trim() !== '');

/** Opens the file first, so that a missing file is the system's error and not a broken list. */
async function* cellsOfFile(path: string): AsyncGenerator<string[]> {
  const cellsOf = READERS[extname(path).toLowerCase()];
  if (!cellsOf) throw new UnreadableList('unknown_format');
  const file = await open(path);
  yield* cellsOf(file.createReadStream());
}

function checkedHeaders(record: readonly string[]): string[] {
  const headers = record.map(normaliseHeader);
  const named = headers.filter((header) => header !== '');
  if (named.length === 0) throw new UnreadableList('no_header');
  if (new Set(named).size < named.length) throw new UnreadableList('header_repeated');
  return headers;
}
