import { type ExchangeList, type ListFault, type Text } from '@yilian/contracts';
import { normaliseHeader, ok, refuse, type Result } from '@yilian/kernel';
import { type CellReader, type Places } from './cell-reader';

/** A column by all the names it may have. */
export interface Column {
  readonly key: string;
  readonly name: Text;
  /** Other names that homes use. */
  readonly also: readonly string[];
  /** A list without it is another list. */
  readonly needed: boolean;
}

/** One of the lists: its columns, how a line is read, and how it is written. */
export interface ListShape<Item> {
  readonly list: ExchangeList;
  readonly columns: readonly Column[];
  /** The line of the template. */
  readonly example: Item;
  /** Undefined when a cell was refused; the reader has noted why. */
  read(cells: CellReader): Item | undefined;
  /** In the order of the columns. */
  cells(item: Item): string[];
  /** What a line is about: two lines with one key are about the same. */
  keyOf(item: Item): string;
  subjectOf(item: Item): string;
}

/** Finds the columns by name, wherever they stand. Columns that nobody asks for are passed over. */
export function placesOf(
  columns: readonly Column[],
  header: readonly string[],
): Result<Places, { readonly fault: ListFault; readonly columns: readonly string[] }> {
  const names = header.map((cell) => normaliseHeader(cell).toLowerCase());
  const found = columns.map((column) => {
    const wanted = [column.name.zh, column.name.en, ...column.also].map((one) =>
      normaliseHeader(one).toLowerCase(),
    );
    return { column, at: names.flatMap((name, index) => (wanted.includes(name) ? [index] : [])) };
  });
  const keysOf = (some: typeof found) => some.map(({ column }) => column.key);
  const twice = found.filter(({ at }) => at.length > 1);
  if (twice.length > 0) return refuse({ fault: 'header_repeated', columns: keysOf(twice) });
  const missing = found.filter(({ column, at }) => column.needed && at.length === 0);
  if (missing.length > 0) return refuse({ fault: 'columns_missing', columns: keysOf(missing) });
  return ok(Object.fromEntries(found.map(({ column, at }) => [column.key, at[0] ?? -1])));
}
