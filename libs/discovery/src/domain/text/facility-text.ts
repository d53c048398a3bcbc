import { ALL_LANES, LANES, type TextMatch } from '../listing';
import { type Directory, kindOf } from './directory';
import { NameArena } from './name-arena';
import { better, RANK } from './rank';
import { readingOf, type SyllablesOf, wordsOf } from './reading';
import { type Token, tokenOf } from './token';

/** What of a facility can be found by words. */
export interface FacilityNames {
  readonly names: readonly string[];
  readonly townCode: string | null;
  readonly village: string | null;
}

export interface WordsFound extends TextMatch {
  /** True when nothing was written like that and these only look or sound like it. */
  readonly approximate: boolean;
}

const NOWHERE = -1;
/** In the place of a town: nobody stands in this slot. */
const NOBODY = -2;
const MOST_WORDS = 8;
const MOST_REMEMBERED = 32;
/** A part of a service's name is enough only when it says something: 养老, not 养. */
const SHORTEST_SERVICE_WORD = 2;
/** Whoever has the word in its name comes before all others that offer the service. */
const SERVICE_RANK = RANK.initials;

/** Finds facilities by the words of a question: each word must be in a name, be the place, or name the service. */
export class FacilityText {
  readonly arena = new NameArena();
  /** By slot: number of the town in the directory, and of the community. */
  private readonly towns: number[] = [];
  private readonly villages: number[] = [];

  /** What was found for the last words; families turn pages and filters, while names hardly change. */
  private readonly memory = new Map<string, TextMatch | null>();

  constructor(
    private readonly directory: Directory,
    private readonly syllablesOf: SyllablesOf,
  ) {}

  put(slot: number, { names, townCode, village }: FacilityNames): void {
    this.memory.clear();
    this.arena.put(
      slot,
      names.map((name) => readingOf(name, this.syllablesOf)),
    );
    const town = townCode === null ? undefined : this.directory.numberOf('town', townCode, townCode);
    this.towns[slot] = town ?? NOWHERE;
    this.villages[slot] =
      village === null ? NOWHERE : (this.directory.numberOf('community', village, townCode) ?? NOWHERE);
  }

  drop(slot: number): void {
    this.memory.clear();
    this.arena.drop(slot);
    this.towns[slot] = NOBODY;
    this.villages[slot] = NOBODY;
  }

  /** Null for a question without words. What nobody has as it is written is looked for with a slip of the keys. */
  match(question: string): WordsFound | null {
    const words = wordsOf(question).slice(0, MOST_WORDS);
    if (words.length === 0) return null;
    const written = this.allOf(words, false) ?? this.written(words);
    const guessed = written ? null : this.allOf(words, true);
    return { ...(written ?? guessed ?? this.nothing()), approximate: guessed !== null };
  }

  /** Facilities that have several words: 东城养老院 is two, though nobody writes the blank. Null for one, and for nobody. */
  written(words: readonly string[]): TextMatch | null {
    const split = words.slice(0, MOST_WORDS).flatMap((word) => this.directory.splitTown(word) ?? [word]);
    return split.length > 1 ? this.allOf(split, false) : null;
  }

  /** Facilities that have every word, or null when none has. */
  private allOf(words: readonly string[], nearly: boolean): TextMatch | null {
    let all: TextMatch | undefined;
    for (const word of words) {
      const one = this.one(word, nearly);
      if (one === null) return null;
      all = all === undefined ? one : both(all, one);
    }
    return all && all.lanes.some((lanes) => lanes !== 0) ? all : null;
  }

  /** With `nearly`, a word that nobody has as it is written counts where it is found with a slip. */
  private one(word: string, nearly: boolean): TextMatch | null {
    return this.remembered(word, false) ?? (nearly ? this.remembered(word, true) : null);
  }

  private remembered(word: string, nearly: boolean): TextMatch | null {
    const key = `${word} ${nearly}`;
    const known = this.memory.get(key);
    if (known !== undefined) return known;
    const found = this.found(tokenOf(word, this.syllablesOf), nearly);
    if (this.memory.size === MOST_REMEMBERED) this.memory.clear();
    this.memory.set(key, found);
    return found;
  }

  private found(token: Token, nearly: boolean): TextMatch | null {
    const { lanes, ranks } = this.nothing();
    let any = false;
    this.arena.find(token, nearly, (slot, rank) => {
      any = true;
      lanes[slot] = ALL_LANES;
      ranks[slot] = better(ranks[slot]!, rank);
    });
    const { places, services } = this.named(token, nearly);
    if (places.size === 0 && services === 0) return any ? { lanes, ranks } : null;
    for (let slot = 0; slot < lanes.length; slot += 1) {
      if (this.towns[slot] === NOBODY) continue;
      const place = better(places.get(this.towns[slot]!) ?? 0, places.get(this.villages[slot]!) ?? 0);
      if (place !== RANK.none) include(lanes, ranks, slot, ALL_LANES, place);
      if (services !== 0) include(lanes, ranks, slot, services, SERVICE_RANK);
    }
    return { lanes, ranks };
  }

  /** Places and kinds of service that the word names. */
  private named(token: Token, nearly: boolean) {
    const places = new Map<number, number>();
    let services = 0;
    this.directory.arena.find(token, nearly, (number, rank) => {
      const entry = this.directory.entries[number]!;
      const kind = kindOf(entry);
      if (entry.type === 'town' || entry.type === 'community') {
        places.set(number, better(places.get(number) ?? RANK.none, rank));
      } else if (kind !== null && saysService(token, rank)) {
        services |= 1 << LANES.indexOf(kind);
      }
    });
    return { places, services };
  }

  private nothing(): TextMatch {
    const size = this.towns.length;
    return { lanes: new Uint8Array(size), ranks: new Uint8Array(size) };
  }
}

const saysService = (token: Token, rank: number): boolean => {
  const length = token.by === 'letters' ? token.letters.length / 2 : token.reading.glyphs.length;
  return length >= SHORTEST_SERVICE_WORD && rank !== RANK.initials;
};

function include(lanes: Uint8Array, ranks: Uint8Array, slot: number, more: number, rank: number): void {
  lanes[slot]! |= more;
  ranks[slot] = better(ranks[slot]!, rank);
}

/** Where both are found; the ranks add up. */
function both(a: TextMatch, b: TextMatch): TextMatch {
  return {
    lanes: a.lanes.map((lanes, slot) => lanes & b.lanes[slot]!),
    ranks: a.ranks.map((rank, slot) => rank + b.ranks[slot]!),
  };
}
