import type { FacilityFilter } from '@yilian/contracts';
import type { Criterion, Looked } from './criteria';

const NOBODY = -1;

interface Counted {
  readonly criterion: Criterion;
  readonly counts: Int32Array;
  /** The last facility that each option was counted for, so that its second service counts no more. */
  readonly last: Int32Array;
  readonly hit: (option: number) => void;
}

/** Counts facilities by option of every filter, while services are looked at one after the other. */
export class Tally {
  total = 0;
  withVacancy = 0;
  private readonly all: readonly Counted[];
  private readonly active: readonly Counted[];
  /** By active filter: facilities that would be found without it, and the last one counted. */
  private readonly without: Int32Array;
  private readonly lastWithout: Int32Array;
  private slot = NOBODY;

  constructor(criteria: readonly Criterion[]) {
    this.all = criteria.map((criterion) => this.counted(criterion));
    this.active = this.all.filter(({ criterion }) => criterion.active);
    this.without = new Int32Array(this.active.length);
    this.lastWithout = new Int32Array(this.active.length).fill(NOBODY);
  }

  /** Looks at one service; true when it passes every filter. Services of one facility come one after the other. */
  look(it: Looked): boolean {
    this.slot = it.slot;
    let failed = NOBODY;
    for (let index = 0; index < this.active.length; index += 1) {
      if (this.active[index]!.criterion.passes(it)) continue;
      if (failed !== NOBODY) return false;
      failed = index;
    }
    if (failed === NOBODY) {
      for (const { criterion, hit } of this.all) criterion.each(it, hit);
      return true;
    }
    this.missed(failed, it);
    return false;
  }

  /** The services of one facility were looked at, and some passed. */
  found(vacant: boolean): void {
    this.total += 1;
    if (vacant) this.withVacancy += 1;
  }

  countsOf({ key, options }: Criterion): { readonly value: string; readonly count: number }[] {
    const { counts } = this.all.find(({ criterion }) => criterion.key === key)!;
    return options.map((value, option) => ({ value, count: counts[option]! }));
  }

  /** When nothing was found: which filter alone stands in the way of how many, most first. */
  relaxations(): { readonly key: FacilityFilter; readonly total: number }[] {
    if (this.total > 0) return [];
    return this.active
      .map(({ criterion: { key } }, index) => ({ key, total: this.without[index]! }))
      .filter(({ total }) => total > 0)
      .sort((a, b) => b.total - a.total);
  }

  /** Only this filter stands in the way. */
  private missed(failed: number, it: Looked): void {
    const { criterion, hit } = this.active[failed]!;
    if (!criterion.narrowing) criterion.each(it, hit);
    if (this.lastWithout[failed] === it.slot) return;
    this.lastWithout[failed] = it.slot;
    this.without[failed]! += 1;
  }

  private counted(criterion: Criterion): Counted {
    const counts = new Int32Array(criterion.options.length);
    const last = new Int32Array(criterion.options.length).fill(NOBODY);
    const hit = (option: number): void => {
      if (last[option] === this.slot) return;
      last[option] = this.slot;
      counts[option]! += 1;
    };
    return { criterion, counts, last, hit };
  }
}
