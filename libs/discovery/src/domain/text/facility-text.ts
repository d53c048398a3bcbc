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

const MOST_WORDS = 8;
/** A part of a service's name is enough only when it says something: 养老, not 养. */
const SHORTEST_SERVICE_WORD = 2;

/** Finds facilities by the words of a question: each word must be in a name, be the place, or name the service. */
export class FacilityText {
  readonly arena = new NameArena();
  /** By slot: numbers of town and community in the directory. */
  private readonly places: (readonly number[] | undefined)[] = [];

  constructor(
    private readonly directory: Directory,
    private readonly syllablesOf: SyllablesOf,
  ) {}

  put(slot: number, { names, townCode, village }: FacilityNames): void {
    this.arena.put(
      slot,
      names.map((name) => readingOf(name, this.syllablesOf)),
    );
    const places = [
      townCode === null ? undefined : this.directory.numberOf('town', townCode, townCode),
      village === null ? undefined : this.directory.numberOf('community', village, townCode),
    ];
    this.places[slot] = places.filter((place) => place !== undefined);
  }

  drop(slot: number): void {
    this.arena.drop(slot);
    this.places[slot] = undefined;
  }

  /** Null for a question without words. */
  match(question: string): WordsFound | null {
    const words = wordsOf(question).slice(0, MOST_WORDS);
    if (words.length === 0) return null;
    const asWritten = this.allOf(words, false);
    if (asWritten) return { ...asWritten, approximate: false };
    const split = words.flatMap((word) => this.directory.splitTown(word) ?? [word]);
    const asSplit = split.length > words.length ? this.allOf(split, false) : null;
    if (asSplit) return { ...asSplit, approximate: false };
    const guessed = this.allOf(words, true);
    return guessed ? { ...guessed, approximate: true } : { ...this.nothing(), approximate: false };
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
    const token = tokenOf(word, this.syllablesOf);
    return this.found(token, false) ?? (nearly ? this.found(token, true) : null);
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
    if (places.size === 0 && services.size === 0) return any ? { lanes, ranks } : null;
    for (const [slot, own] of this.places.entries()) {
      if (own === undefined) continue;
      for (const place of own) {
        if (places.has(place)) include(lanes, ranks, slot, ALL_LANES, places.get(place)!);
      }
      for (const [lane, rank] of services) include(lanes, ranks, slot, 1 << lane, rank);
    }
    return { lanes, ranks };
  }

  /** Places and kinds of service that the word names. */
  private named(token: Token, nearly: boolean) {
    const places = new Map<number, number>();
    const services = new Map<number, number>();
    this.directory.arena.find(token, nearly, (number, rank) => {
      const entry = this.directory.entries[number]!;
      const kind = kindOf(entry);
      if (entry.type === 'town' || entry.type === 'community') {
        places.set(number, better(places.get(number) ?? RANK.none, rank));
      } else if (kind !== null && saysService(token, rank)) {
        // Whoever has the word in its name comes before all others of the kind.
        services.set(LANES.indexOf(kind), RANK.initials);
      }
    });
    return { places, services };
  }

  private nothing(): TextMatch {
    const size = this.places.length;
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
