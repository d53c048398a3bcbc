import type { SuggestionType } from '@yilian/contracts';
import type { Directory, Entry } from './directory';
import type { FacilityText } from './facility-text';
import { RANK } from './rank';
import { type SyllablesOf, wordsOf } from './reading';
import { type Token, tokenOf } from './token';

/** An entry of the directory, or a facility by its slot. */
export type Suggested =
  | { readonly type: 'facility'; readonly slot: number }
  | { readonly type: Entry['type']; readonly entry: Entry };

export interface SuggestedList {
  readonly items: readonly Suggested[];
  /** True when nothing is written like that and these only look or sound like it. */
  readonly approximate: boolean;
}

const ORDER: readonly SuggestionType[] = ['setting', 'town', 'service', 'community', 'facility'];
/** So that one kind of answer never hides the others. */
const MOST_OF_ONE: Readonly<Record<Entry['type'], number>> = {
  setting: 1,
  service: 2,
  town: 3,
  community: 3,
};
const RANKS = Object.keys(RANK).length;

interface Sources {
  readonly directory: Directory;
  readonly facilities: FacilityText;
  readonly syllablesOf: SyllablesOf;
}

/** What the letters typed so far may mean, best first. A slip of the keys is allowed for when nothing is written like that. */
export function suggest(question: string, sources: Sources, limit: number): SuggestedList {
  const words = wordsOf(question);
  const word = words.join('');
  if (word === '') return { items: [], approximate: false };
  const token = tokenOf(word, sources.syllablesOf);
  const written = named(token, false, sources, limit);
  if (written.length > 0) return { items: written, approximate: false };
  const match = sources.facilities.written(words);
  const facilities = match ? foundIn(match.lanes, limit) : [];
  if (facilities.length > 0) return { items: facilities, approximate: false };
  const nearly = named(token, true, sources, limit);
  return { items: nearly, approximate: nearly.length > 0 };
}

function named(
  token: Token,
  nearly: boolean,
  { directory, facilities }: Sources,
  limit: number,
): Suggested[] {
  const kept = new Shelf(limit);
  const left = { ...MOST_OF_ONE };
  directory.arena.find(token, nearly, (number, rank) => {
    const entry = directory.entries[number]!;
    kept.put(rank, { type: entry.type, entry }, number);
  });
  facilities.arena.find(token, nearly, (slot, rank) => {
    kept.put(rank, { type: 'facility', slot }, slot);
  });
  const items = kept.inOrder().filter(({ type }) => type === 'facility' || left[type]-- > 0);
  return items.slice(0, limit);
}

function foundIn(lanes: Uint8Array, limit: number): Suggested[] {
  const items: Suggested[] = [];
  for (let slot = 0; slot < lanes.length && items.length < limit; slot += 1) {
    if (lanes[slot] !== 0) items.push({ type: 'facility', slot });
  }
  return items;
}

interface Standing {
  readonly id: string;
  readonly one: Suggested;
}

/** The first few of each rank and type: a word that half the city has in its name must not cost half the city. */
class Shelf {
  private readonly places = new Map<number, Standing[]>();

  constructor(private readonly limit: number) {}

  put(rank: number, one: Suggested, number: number): void {
    const order = ORDER.indexOf(one.type);
    const place = rank * ORDER.length + order;
    const standing = this.places.get(place);
    if (standing === undefined) this.places.set(place, [{ id: `${order} ${number}`, one }]);
    else if (standing.length < this.limit) standing.push({ id: `${order} ${number}`, one });
  }

  /** Best rank first; who stands in several places by several names counts in the best. */
  inOrder(): Suggested[] {
    const seen = new Set<string>();
    const all: Suggested[] = [];
    for (let place = 0; place < RANKS * ORDER.length; place += 1) {
      for (const { id, one } of this.places.get(place) ?? []) {
        if (!seen.has(id)) all.push(one);
        seen.add(id);
      }
    }
    return all;
  }
}
