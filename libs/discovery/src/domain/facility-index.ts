import type { FacilityFilter } from '@yilian/contracts';
import { Columns } from './columns';
import { awayFrom, criteriaOf, type Criterion, hasVacancy, type Looked } from './criteria';
import { type FacilityQuery, LANES, type ListedFacility, type ListedService } from './listing';
import { keysOf, PageList, type Ranked } from './ranking';
import { Tally } from './tally';
import { TownLists } from './towns';

/** How many would be found by option, the other filters kept. */
export interface FacetCounts {
  readonly key: FacilityFilter;
  readonly options: readonly { readonly value: string; readonly count: number }[];
}

export interface FacilityMatch {
  readonly items: readonly Ranked[];
  /** True when more follows the last item. */
  readonly more: boolean;
  readonly total: number;
  readonly totalWithVacancy: number;
  readonly facets: readonly FacetCounts[];
  /** Only when nothing was found: how many would be without one of the filters, most first. */
  readonly relax: readonly { readonly key: FacilityFilter; readonly total: number }[];
}

/**
 * All facilities of a city in memory. A search looks at every service once and counts all options of all filters on the
 * way: a service that passes everything counts everywhere, one that fails a single filter counts for that filter's
 * options, one that fails two counts nowhere.
 */
export class FacilityIndex {
  readonly #columns = new Columns();
  readonly #towns = new TownLists();
  readonly #slots = new Map<string, number>();
  readonly #ids: (string | undefined)[] = [];
  readonly #free: number[] = [];

  /** Adds a facility or replaces what is known of it; its services stay. Returns its slot. */
  putFacility(facility: ListedFacility): number {
    const slot = this.#slots.get(facility.id) ?? this.#newSlot(facility.id);
    this.#columns.putFacility(slot, facility);
    return slot;
  }

  /** Adds a service of a known facility or replaces it. */
  putService(facilityId: string, service: ListedService): void {
    const slot = this.#slots.get(facilityId);
    if (slot !== undefined) this.#columns.putService(slot, service, this.#towns.numberOf(service.towns));
  }

  /** Forgets a service, and with the last one its facility. Returns the slot that became empty. */
  removeService(facilityId: string, lane: number): number | undefined {
    const slot = this.#slots.get(facilityId);
    if (slot === undefined) return undefined;
    const left = this.#columns.lanes[slot]! & ~(1 << lane);
    this.#columns.lanes[slot] = left;
    if (left !== 0) return undefined;
    this.#slots.delete(facilityId);
    this.#ids[slot] = undefined;
    this.#free.push(slot);
    return slot;
  }

  slotOf(facilityId: string): number | undefined {
    return this.#slots.get(facilityId);
  }

  idOf(slot: number): string | undefined {
    return this.#ids[slot];
  }

  /** One more than the highest slot ever used. */
  get slots(): number {
    return this.#ids.length;
  }

  search(query: FacilityQuery): FacilityMatch {
    const criteria = criteriaOf(query, this.#columns, this.#towns);
    const tally = new Tally(criteria);
    // One more than asked for tells whether another page follows.
    const page = new PageList(query.after, query.limit + 1);
    const it: Looked = { slot: 0, lane: 0, row: 0, distanceM: NaN };
    for (it.slot = 0; it.slot < this.#ids.length; it.slot += 1) {
      const id = this.#ids[it.slot];
      if (id === undefined) continue;
      it.distanceM = awayFrom(query, this.#columns, it.slot);
      const lanes = this.#look(it, tally, query.nowMs);
      if (lanes === 0) continue;
      const [first, second] = keysOf(query, this.#columns, { slot: it.slot, lanes, distanceM: it.distanceM });
      if (!page.admits(first, second, id)) continue;
      page.offer({ first, second, id, lanes, distanceM: Number.isNaN(it.distanceM) ? null : it.distanceM });
    }
    return this.#answer(query, criteria, tally, page.items);
  }

  /** Counts the services of one facility; returns the lanes that pass everything. */
  #look(it: Looked, tally: Tally, nowMs: number): number {
    const existing = this.#columns.lanes[it.slot]!;
    let found = 0;
    let vacant = false;
    for (it.lane = 0; it.lane < LANES.length; it.lane += 1) {
      if ((existing & (1 << it.lane)) === 0) continue;
      it.row = it.slot * LANES.length + it.lane;
      if (!tally.look(it)) continue;
      found |= 1 << it.lane;
      vacant ||= hasVacancy(this.#columns, it.row, nowMs);
    }
    tally.finish(found !== 0, vacant);
    return found;
  }

  #answer(
    query: FacilityQuery,
    criteria: readonly Criterion[],
    tally: Tally,
    items: readonly Ranked[],
  ): FacilityMatch {
    return {
      items: items.slice(0, query.limit),
      more: items.length > query.limit,
      total: tally.total,
      totalWithVacancy: tally.withVacancy,
      facets: criteria
        .filter(({ options }) => options.length > 0)
        .map((criterion) => ({ key: criterion.key, options: tally.countsOf(criterion) })),
      relax: tally.relaxations(),
    };
  }

  #newSlot(id: string): number {
    const slot = this.#free.pop() ?? this.#ids.length;
    this.#columns.reserve(slot);
    this.#ids[slot] = id;
    this.#slots.set(id, slot);
    return slot;
  }
}
