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

  offer(one: Ranked): void {
    if (this.after !== null && comparePlaces(one, this.after) <= 0) return;
    const last = this.kept.at(-1);
    const full = this.kept.length === this.limit;
    if (full && last && comparePlaces(one, last) >= 0) return;
    if (full) this.kept.pop();
    let at = this.kept.length;
    while (at > 0 && comparePlaces(one, this.kept[at - 1]!) < 0) at -= 1;
    this.kept.splice(at, 0, one);
  }

  get items(): readonly Ranked[] {
    return this.kept;
  }
}

/** Below zero when `a` comes first. */
export const comparePlaces = (a: Place, b: Place): number =>
  a.first - b.first || a.second - b.second || (a.id < b.id ? -1 : Number(a.id > b.id));
