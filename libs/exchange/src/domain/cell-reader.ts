import { unifyCharacters } from '@yilian/kernel';
import { clean, isFormula, outOfInert } from './cell-text';
import { type Note, type NoteCode } from './notes';
import { readDate } from './read-date';

/** Where the columns stand in a file; -1 for one that it does not have. */
export type Places = Readonly<Record<string, number>>;

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

  refuse(column: string, code: NoteCode): void {
    this.faults += 1;
    this.notes.push({ column, code, value: this.raw(column).slice(0, SHOWN), became: null });
  }

  /** Cleaned text, empty for an empty cell; undefined when it was refused. */
  text(column: string, most: number): string | undefined {
    const raw = this.raw(column);
    const given = raw.replace(/^\uFEFF/u, '').trim();
    const plain = outOfInert(given);
    const read = plain === given ? clean(plain) : plain;
    const fault = plain === given && isFormula(plain) ? 'formula' : faultOf(read, most);
    if (fault !== undefined) {
      this.refuse(column, fault);
      return undefined;
    }
    if (plain === given && read !== raw) this.mend(column, 'characters', raw, read);
    return read;
  }

  neededText(column: string, most: number): string | undefined {
    const read = this.text(column, most);
    if (read !== '') return read;
    this.refuse(column, 'missing');
    return undefined;
  }

  /** One of the words; undefined for an empty cell, or one that was refused. */
  word<Value extends string>(column: string, words: Words<Value>): Value | undefined {
    const read = this.text(column, SHOWN);
    return read === undefined || read === '' ? undefined : this.valueOf(column, words, read);
  }

  neededWord<Value extends string>(column: string, words: Words<Value>): Value | undefined {
    const before = this.faults;
    const read = this.word(column, words);
    if (read === undefined && this.faults === before) this.refuse(column, 'missing');
    return read;
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
    if (date === undefined) this.refuse(column, 'no_date');
    else if (date !== read) this.mend(column, 'date_written', read, date);
    return date;
  }

  private valueOf<Value extends string>(
    column: string,
    words: Words<Value>,
    text: string,
  ): Value | undefined {
    const value = namesOf(words).get(text) ?? namesOf(words).get(unifyCharacters(text).toLowerCase());
    if (value !== undefined) {
      const [usual] = words[value];
      if (text !== usual) this.mend(column, 'word_read', text, usual);
      return value;
    }
    this.refuse(column, 'unknown_word');
    return undefined;
  }

  private mend(column: string, code: NoteCode, value: string, became: string): void {
    this.notes.push({ column, code, value: value.slice(0, SHOWN), became: became.slice(0, SHOWN) });
  }

  private raw(column: string): string {
    return this.cells[this.places[column] ?? -1] ?? '';
  }
}

const tables = new WeakMap<object, ReadonlyMap<string, string>>();

/** Every name of every value, kept: each cell of a hundred thousand lines asks. */
function namesOf<Value extends string>(words: Words<Value>): ReadonlyMap<string, Value> {
  const known = tables.get(words);
  if (known) return known as ReadonlyMap<string, Value>;
  const entries = Object.entries(words) as [Value, readonly string[]][];
  const names = new Map(
    entries.flatMap(([value, all]) => [value, ...all].map((name) => [name.toLowerCase(), value] as const)),
  );
  tables.set(words, names);
  return names;
}

function faultOf(text: string, most: number): NoteCode | undefined {
  if (text.length > most) return 'too_long';
  return /^\d(?:\.\d+)?e\+\d+$/iu.test(text) ? 'spoilt_number' : undefined;
}
