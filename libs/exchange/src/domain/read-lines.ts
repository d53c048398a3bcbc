import { CellReader, type Places } from './cell-reader';
import { type ListShape } from './list-shape';
import { type Note } from './notes';

/** A line as it was read. */
export interface ReadLine<Item> {
  /** As a spreadsheet counts: the header is 1 where nothing stands above it. */
  readonly line: number;
  readonly notes: readonly Note[];
  /** Undefined when it is refused, repeats another line or is the header once more. */
  readonly item: Item | undefined;
  /** True when it says nothing new; it is no fault. */
  readonly passedOver: boolean;
}

interface Earlier {
  readonly line: number;
  /** A print of what the line said: a list may have a hundred thousand of them. */
  readonly print: string;
}

/**
 * Reads lines one after the other. Empty ones are nothing. The same thing twice counts once; when it is said otherwise the
 * second time the line is refused, because nobody knows which one is meant.
 */
export class LineReader<Item> {
  private readonly earlier = new Map<string, Earlier>();

  constructor(
    private readonly shape: ListShape<Item>,
    private readonly places: Places,
    private readonly header: readonly string[],
    /** A short print of a text. */
    private readonly printOf: (text: string) => string,
  ) {}

  read(cells: readonly string[], line: number): ReadLine<Item> | undefined {
    if (cells.every((cell) => cell.trim() === '')) return undefined;
    if (this.isHeader(cells)) return this.passed(line, { code: 'header_again', value: '' });
    const reader = new CellReader(cells, this.places);
    const item = this.shape.read(reader);
    if (item === undefined) return { line, notes: reader.notes, item, passedOver: false };
    const [key, print] = [this.shape.keyOf(item), this.printOf(JSON.stringify(item))];
    const before = this.earlier.get(key);
    if (!before) {
      this.earlier.set(key, { line, print });
      return { line, notes: reader.notes, item, passedOver: false };
    }
    if (before.print === print) return this.passed(line, { code: 'repeated', value: String(before.line) });
    reader.notes.push({ column: null, code: 'repeated_otherwise', value: String(before.line), became: null });
    return { line, notes: reader.notes, item: undefined, passedOver: false };
  }

  private isHeader(cells: readonly string[]): boolean {
    const names = this.header.filter((cell) => cell.trim() !== '');
    return (
      names.length > 0 && this.header.every((cell, index) => cell.trim() === (cells[index] ?? '').trim())
    );
  }

  private passed(line: number, { code, value }: Pick<Note, 'code' | 'value'>): ReadLine<Item> {
    return {
      line,
      notes: [{ column: null, code, value, became: null }],
      item: undefined,
      passedOver: true,
    };
  }
}
