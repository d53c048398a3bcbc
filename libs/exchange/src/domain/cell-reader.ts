import { unifyCharacters } from '@yilian/providers';
import { clean, isFormula, outOfInert } from './cell-text';
import { type Places } from './list-shape';
import { type Note, type NoteCode } from './notes';
import { readDate } from './read-date';

/** Values with the words that stand for them, the usual one first. */
export type Words<Value extends string> = Readonly<Record<Value, readonly [string, ...string[]]>>;

/** Longest piece of a cell that is kept in a note. */
const SHOWN = 60;
const SEPARATORS = /[、,;，；\n|/]+/u;

/** Reads the cells of one line by column, and remembers what was wrong and what it put right. */
export class CellReader {
  readonly notes: Note[] = [];
  faults = 0;

  constructor(
    private readonly cells: readonly string[],
    private readonly places: Places,
  ) {}

  /** False for a file that does not have the column: then nothing is said about it. */
  has(column: string): boolean {
    return (this.places[column] ?? -1) >= 0;
  }

  refuse(column: string, code: NoteCode): undefined {
    this.faults += 1;
    this.notes.push({ column, code, value: this.raw(column).slice(0, SHOWN), became: null });
    return undefined;
  }

  /** Cleaned text, empty for an empty cell; undefined when it was refused. */
  text(column: string, most: number): string | undefined {
    const raw = this.raw(column);
    const plain = outOfInert(raw.replace(/^\uFEFF/u, '').trim());
    if (plain === raw.trim() && isFormula(plain)) return this.refuse(column, 'formula');
    const read = plain === raw.trim() ? clean(plain) : plain;
    if (read.length > most) return this.refuse(column, 'too_long');
    if (/^\d(?:\.\d+)?e\+\d+$/iu.test(read)) return this.refuse(column, 'spoilt_number');
    if (plain === raw.trim() && read !== raw) this.mend(column, 'characters', raw, read);
    return read;
  }

  neededText(column: string, most: number): string | undefined {
    const read = this.text(column, most);
    return read === '' ? this.refuse(column, 'missing') : read;
  }

  /** One of the words; undefined for an empty cell, or one that was refused. */
  word<Value extends string>(column: string, words: Words<Value>): Value | undefined {
    const read = this.text(column, SHOWN);
    return read === undefined || read === '' ? undefined : this.valueOf(column, words, read);
  }

  neededWord<Value extends string>(column: string, words: Words<Value>): Value | undefined {
    const before = this.faults;
    return this.word(column, words) ?? (this.faults > before ? undefined : this.refuse(column, 'missing'));
  }

  /** Several of the words, each once; undefined when one was refused. */
  words<Value extends string>(column: string, words: Words<Value>): Value[] | undefined {
    const read = this.text(column, 400);
    if (read === undefined) return undefined;
    const parts = read.split(SEPARATORS).map((part) => part.trim());
    const found = parts.filter((part) => part !== '').map((part) => this.valueOf(column, words, part));
    const known = found.filter((one) => one !== undefined);
    return known.length < found.length ? undefined : [...new Set(known)];
  }

  /** `YYYY-MM-DD`; null for an empty cell; undefined when it was refused. */
  date(column: string): string | null | undefined {
    const read = this.text(column, SHOWN);
    if (read === undefined) return undefined;
    if (read === '') return null;
    const date = readDate(read);
    if (date === undefined) return this.refuse(column, 'no_date');
    if (date !== read) this.mend(column, 'date_written', read, date);
    return date;
  }

  private valueOf<Value extends string>(
    column: string,
    words: Words<Value>,
    text: string,
  ): Value | undefined {
    const wanted = unifyCharacters(text).toLowerCase();
    for (const [value, names] of Object.entries(words) as [Value, readonly [string, ...string[]]][]) {
      if (wanted !== value && !names.some((name) => name.toLowerCase() === wanted)) continue;
      if (text !== names[0]) this.mend(column, 'word_read', text, names[0]);
      return value;
    }
    return this.refuse(column, 'unknown_word');
  }

  private mend(column: string, code: NoteCode, value: string, became: string): void {
    this.notes.push({ column, code, value: value.slice(0, SHOWN), became: became.slice(0, SHOWN) });
  }

  private raw(column: string): string {
    return this.cells[this.places[column] ?? -1] ?? '';
  }
}
