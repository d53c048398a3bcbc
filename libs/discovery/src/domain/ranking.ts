import type { Columns } from './columns';
import { hasVacancy } from './criteria';
import { type FacilityQuery, LANES, type Place, UNKNOWN_KEY } from './listing';

/** Sort keys of a facility with the lanes that fit; smaller comes first. */
export function keysOf(
  query: FacilityQuery,
  columns: Columns,
  at: { readonly slot: number; readonly lanes: number; readonly distanceM: number },
): readonly [first: number, second: number] {
  const away = Number.isNaN(at.distanceM) ? UNKNOWN_KEY : at.distanceM;
  const near = query.near === null ? 0 : away;
  switch (query.sort) {
    case 'relevance':
      return [query.text?.ranks[at.slot] ?? 0, near];
    case 'distance':
      return [away, 0];
    case 'vacancy':
      return [leastOf(at, (row) => vacancyKey(query, columns, row)), near];
    case 'star':
      return [-columns.star[at.slot]!, near];
    case 'price':
      return [leastOf(at, (row) => priceKey(columns, row)), near];
  }
}

/** Fresh vacancies first, then those that nobody confirmed lately, then none. */
function vacancyKey(query: FacilityQuery, columns: Columns, row: number): number {
  if (!hasVacancy(columns, row, query.nowMs)) return 2;
  return query.nowMs - columns.confirmedAtMs[row]! <= query.freshMs ? 0 : 1;
}

const priceKey = (columns: Columns, row: number): number =>
  columns.priceFen[row]! < 0 ? UNKNOWN_KEY : columns.priceFen[row]!;

function leastOf(
  { slot, lanes }: { readonly slot: number; readonly lanes: number },
  keyOf: (row: number) => number,
): number {
  let least = UNKNOWN_KEY;
  for (let lane = 0; lane < LANES.length; lane += 1) {
    if (lanes & (1 << lane)) least = Math.min(least, keyOf(slot * LANES.length + lane));
  }
  return least;
}

/** One facility of a page. */
export interface Ranked extends Place {
  readonly lanes: number;
  readonly distanceM: number | null;
}

/** Keeps the first so many facilities behind a place; ties fall by id, so that a page never repeats another. */
export class PageList {
  private readonly kept: Ranked[] = [];

  constructor(
    private readonly after: Place | null,
    private readonly limit: number,
  ) {}

  /** False for a place that the page cannot hold; asked for every facility, so that few are offered. */
  admits(first: number, second: number, id: string): boolean {
    const { after, kept, limit } = this;
    if (after !== null && comparePlaces(first, second, id, after) <= 0) return false;
    return kept.length < limit || comparePlaces(first, second, id, kept[limit - 1]!) < 0;
  }

  /** Takes a facility that it admits. */
  offer(one: Ranked): void {
    if (this.kept.length === this.limit) this.kept.pop();
    let at = this.kept.length;
    while (at > 0 && comparePlaces(one.first, one.second, one.id, this.kept[at - 1]!) < 0) at -= 1;
    this.kept.splice(at, 0, one);
  }

  get items(): readonly Ranked[] {
    return this.kept;
  }
}

/** Below zero when the keys and the id come before a place. */
const comparePlaces = (first: number, second: number, id: string, place: Place): number =>
  first - place.first || second - place.second || (id < place.id ? -1 : Number(id > place.id));
