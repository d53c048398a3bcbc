import type { FacilityFilter } from '@yilian/contracts';
import { BitCounter } from './bit-counter';
import type { Criterion, Looked } from './criteria';

const NONE = -1;

/** Counts facilities by option of every filter, while their services are looked at one after the other. */
export class Tally {
  total = 0;
  withVacancy = 0;
  private readonly active: readonly Counted[];
  private readonly counted: readonly Counted[];
  /** By active filter: facilities that would be found without it. */
  private readonly without = new BitCounter();
  /** Filters that alone stand in the way of a service of the facility under way. */
  private missed = 0;

  constructor(criteria: readonly Criterion[]) {
    const all = criteria.map((criterion) =>
      criterion.list ? new ListCounted(criterion, criterion.list) : new MaskCounted(criterion),
    );
    this.active = all.filter(({ criterion }) => criterion.active);
    this.counted = all.filter(({ criterion }) => criterion.options.length > 0);
  }

  /** Looks at one service; true when it passes every filter. */
  look(it: Looked): boolean {
    let failed = NONE;
    for (let index = 0; index < this.active.length; index += 1) {
      if (this.active[index]!.criterion.passes(it)) continue;
      if (failed !== NONE) return false;
      failed = index;
    }
    if (failed === NONE) {
      for (const one of this.counted) one.note(it);
      return true;
    }
    const only = this.active[failed]!;
    if (!only.criterion.narrowing) only.note(it);
    this.missed |= 1 << failed;
    return false;
  }

  /** All services of a facility were looked at: now it counts, once, under each option that any of them stands under. */
  finish(found: boolean, vacant: boolean): void {
    if (found) this.total += 1;
    if (vacant) this.withVacancy += 1;
    this.without.add(this.missed);
    this.missed = 0;
    for (const one of this.counted) one.finish();
  }

  countsOf({ key, options }: Criterion): { readonly value: string; readonly count: number }[] {
    const counted = this.counted.find(({ criterion }) => criterion.key === key)!;
    return options.map((value, option) => ({ value, count: counted.of(option) }));
  }

  /** When nothing was found: which filter alone stands in the way of how many, most first. */
  relaxations(): { readonly key: FacilityFilter; readonly total: number }[] {
    if (this.total > 0) return [];
    return this.active
      .map(({ criterion: { key } }, index) => ({ key, total: this.without.of(index) }))
      .filter(({ total }) => total > 0)
      .sort((a, b) => b.total - a.total);
  }
}

/** Counts the options of one filter. */
interface Counted {
  readonly criterion: Criterion;
  note(it: Looked): void;
  finish(): void;
  of(option: number): number;
}

class MaskCounted implements Counted {
  private readonly counter = new BitCounter();
  private noted = 0;

  constructor(readonly criterion: Criterion) {}

  note(it: Looked): void {
    this.noted |= this.criterion.mask(it);
  }

  finish(): void {
    if (this.noted === 0) return;
    this.counter.add(this.noted);
    this.noted = 0;
  }

  of(option: number): number {
    return this.counter.of(option);
  }
}

class ListCounted implements Counted {
  private readonly counts: Int32Array;
  /** The last facility that each option was counted for, so that its second service counts no more. */
  private readonly last: Int32Array;

  constructor(
    readonly criterion: Criterion,
    private readonly list: (it: Looked) => Int32Array,
  ) {
    this.counts = new Int32Array(criterion.options.length);
    this.last = new Int32Array(criterion.options.length).fill(NONE);
  }

  note(it: Looked): void {
    const list = this.list(it);
    for (let index = 0; index < list.length; index += 1) {
      const option = list[index]!;
      if (this.last[option] === it.slot) continue;
      this.last[option] = it.slot;
      this.counts[option]! += 1;
    }
  }

  finish(): void {
    // Counted at once: a list has no mask to keep.
  }

  of(option: number): number {
    return this.counts[option]!;
  }
}
