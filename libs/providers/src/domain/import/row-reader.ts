import { singleBlanks, unifyCharacters, withoutBlanks, withoutQuotes } from './characters';
import type { ListRow } from './draft';
import type { Mend, Note } from './mend';
import type { RefusalCode, RowRefusal } from './refusal';

/** The most that any stored field takes, in characters. */
const LONGEST = 300;

/** Cleans the cells of one row and remembers what it did. */
export class RowReader {
  readonly mends: Mend[] = [];

  constructor(private readonly row: ListRow) {}

  /** For reasons that are found after cleaning: writes them down for a column of this row. */
  noteOn(column: string): Note {
    return (code, from, to) => this.mends.push({ row: this.row.rowNumber, column, code, from, to });
  }

  refusal(column: string, code: RefusalCode): RowRefusal {
    return { row: this.row.rowNumber, column, code, value: this.raw(column).slice(0, LONGEST) };
  }

  /** Words with unified characters and single blanks between them; empty for a missing column. */
  words(column: string | undefined): string {
    if (column === undefined) return '';
    const given = this.raw(column).trim();
    const unified = unifyCharacters(given);
    const plain = withoutQuotes(unified);
    if (unified !== given) this.noteOn(column)('characters_unified', given, unified);
    if (plain !== unified) this.noteOn(column)('quotes_removed', unified, plain);
    return singleBlanks(plain);
  }

  /** One unbroken text: names, addresses, dates and numbers have no blanks of their own. */
  text(column: string | undefined): string {
    const words = this.words(column);
    const joined = withoutBlanks(words);
    if (column !== undefined && joined !== words) this.noteOn(column)('blanks_removed', words, joined);
    return joined;
  }

  /** The unbroken text, or null when there is none or no field could hold it. */
  optionalText(column: string | undefined): string | null {
    return this.storable(column, this.text(column));
  }

  /** The words, or null when there are none or no field could hold them. */
  optionalWords(column: string | undefined): string | null {
    return this.storable(column, this.words(column));
  }

  /** The cell as the list has it; phones stay as they were published. */
  asGiven(column: string | undefined): string | null {
    return this.storable(column, column === undefined ? '' : this.raw(column).trim());
  }

  private storable(column: string | undefined, text: string): string | null {
    if (column === undefined || text === '') return null;
    if (!isTooLong(text)) return text;
    this.noteOn(column)('text_dropped', text.slice(0, LONGEST), null);
    return null;
  }

  private raw(column: string): string {
    return this.row.cells[column] ?? '';
  }
}

/** True for a text that no stored field could hold whole. */
export const isTooLong = (text: string): boolean => text.length > LONGEST;
