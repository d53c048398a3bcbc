import type { ServiceKind, SuggestionType, Text } from '@yilian/contracts';
import { ELDER_MODE_WORDS, SERVICE_WORDS } from './service-words';
import { NameArena } from './name-arena';
import { readingOf, type SyllablesOf } from './reading';

/** A town, a community, a kind of service or a setting: something few that people name. */
export interface Entry {
  readonly type: Exclude<SuggestionType, 'facility'>;
  readonly value: string;
  readonly label: Text;
  /** The town of a community. */
  readonly townCode: string | null;
}

const TOWN_ENDS = /(?:街道|镇|乡|鎮|鄉|區|区|管委会|生态园)$/u;
const SHORTEST_NAME = 2;

/** What people may name beside facilities. Entries are numbered; a number stays. */
export class Directory {
  readonly arena = new NameArena();
  readonly entries: Entry[] = [];
  private readonly numbers = new Map<string, number>();
  /** Names of towns without 镇 or 街道, for questions that are written without a blank. */
  private readonly shortNames = new Set<string>();

  constructor(private readonly syllablesOf: SyllablesOf) {
    for (const [kind, words] of Object.entries(SERVICE_WORDS)) {
      this.put({ type: 'service', value: kind, label: words[0], townCode: null }, words);
    }
    this.put(
      { type: 'setting', value: 'elder_mode', label: ELDER_MODE_WORDS[0], townCode: null },
      ELDER_MODE_WORDS,
    );
  }

  putTown(code: string, label: Text): void {
    const short = label.zh.replace(TOWN_ENDS, '');
    if (short.length >= SHORTEST_NAME) this.shortNames.add(short);
    this.put({ type: 'town', value: code, label, townCode: code }, [label]);
  }

  /** A community is known by its name within its town. */
  putCommunity(name: string, townCode: string | null): void {
    const label = { zh: name, en: name };
    this.put({ type: 'community', value: name, label, townCode }, [label]);
  }

  numberOf(type: Entry['type'], value: string, townCode: string | null): number | undefined {
    return this.numbers.get(keyOf({ type, value, townCode }));
  }

  townCodes(): string[] {
    return this.entries.filter(({ type }) => type === 'town').map(({ value }) => value);
  }

  town(code: string | null): Entry | undefined {
    const number = code === null ? undefined : this.numberOf('town', code, code);
    return number === undefined ? undefined : this.entries[number];
  }

  /** Splits 东城养老院 into 东城 and 养老院; null when the word does not begin with a town. */
  splitTown(word: string): readonly [string, string] | null {
    for (let length = word.length - 1; length >= SHORTEST_NAME; length -= 1) {
      if (this.shortNames.has(word.slice(0, length))) return [word.slice(0, length), word.slice(length)];
    }
    return null;
  }

  private put(entry: Entry, names: readonly Text[]): void {
    const number = this.numbers.get(keyOf(entry)) ?? this.entries.length;
    this.numbers.set(keyOf(entry), number);
    this.entries[number] = entry;
    const texts = new Set(names.flatMap(({ zh, en }) => [zh, en]));
    this.arena.put(
      number,
      [...texts].map((text) => readingOf(text, this.syllablesOf)),
    );
  }
}

const keyOf = ({ type, value, townCode }: Pick<Entry, 'type' | 'value' | 'townCode'>): string =>
  `${type} ${type === 'community' ? (townCode ?? '') : ''} ${value}`;

/** The kind of service that an entry stands for. */
export const kindOf = ({ type, value }: Entry): ServiceKind | null =>
  type === 'service' ? (value as ServiceKind) : null;
