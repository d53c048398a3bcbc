import type { Random } from '@yilian/kernel';
import type { Tables } from './tables';
import type { Timetable } from './timetable';

/** A change of a plan that can be taken back. */
export interface Move {
  /** Changes the plan; returns the first rank that is not as it was, or -1 when there was nothing to change. */
  make(): number;
  undo(): void;
}

/** How much further than its neighbours a visit is sent at most, as a share of all. */
const NEAR = 1 / 8;

/** One visit goes elsewhere in the order, to somebody else, or both. */
export class Send implements Move {
  private visit = 0;
  private rank = 0;
  private to = 0;
  private first = 0;
  private second = 0;

  constructor(
    private readonly tables: Tables,
    private readonly plan: Timetable,
    private readonly random: Random,
  ) {}

  make(): number {
    const { tables, plan, random } = this;
    const { who } = plan;
    const visit = (this.visit = Math.floor(random() * tables.visits));
    this.rank = plan.rank[visit]!;
    this.to = this.elsewhere();
    this.first = who[visit * 2]!;
    this.second = who[visit * 2 + 1]!;
    if (this.to === this.rank || random() < 0.6) this.sendSomebodyElse();
    if (this.to !== this.rank) plan.shift(this.rank, this.to);
    else if (who[visit * 2] === this.first && who[visit * 2 + 1] === this.second) return -1;
    return Math.min(this.rank, this.to);
  }

  undo(): void {
    const { plan, visit } = this;
    if (this.to !== this.rank) plan.shift(this.to, this.rank);
    plan.who[visit * 2] = this.first;
    plan.who[visit * 2 + 1] = this.second;
  }

  private elsewhere(): number {
    const { random, rank } = this;
    const { visits } = this.tables;
    const kind = random();
    if (kind < 0.7) {
      const reach = 1 + Math.floor(visits * NEAR);
      const wished = rank + Math.floor(random() * (2 * reach + 1)) - reach;
      return Math.min(Math.max(wished, 0), visits - 1);
    }
    return kind < 0.94 ? Math.floor(random() * visits) : rank;
  }

  /** One part to anybody who may; when that is the partner, the two change places. */
  private sendSomebodyElse(): void {
    const { tables, plan, random, visit } = this;
    const { able, may, travellers, double } = tables;
    const part = double[visit] === 1 && random() < 0.5 ? 1 : 0;
    const choice = able[visit * 2 + part]!;
    const wished = choice[Math.floor(random() * choice.length)]!;
    const partner = plan.who[visit * 2 + 1 - part]!;
    if (wished === partner) {
      const mine = plan.who[visit * 2 + part]!;
      if (may[(visit * 2 + 1 - part) * travellers + mine] === 0) return;
      plan.who[visit * 2 + 1 - part] = mine;
    }
    plan.who[visit * 2 + part] = wished;
  }
}

/** Two visits that stand near each other change their travellers and, half of the time, their ranks. */
export class Swap implements Move {
  private one = 0;
  private other = 0;
  private ranks = false;

  constructor(
    private readonly tables: Tables,
    private readonly plan: Timetable,
    private readonly random: Random,
  ) {}

  make(): number {
    const { plan, random } = this;
    const { visits } = this.tables;
    const reach = 2 + (visits >> 2);
    const rank = Math.floor(random() * visits);
    const otherRank = rank + Math.floor(random() * (2 * reach + 1)) - reach;
    if (otherRank < 0 || otherRank >= visits || otherRank === rank) return -1;
    this.one = this.anyPart(plan.order[rank]!);
    this.other = this.anyPart(plan.order[otherRank]!);
    const [a, b] = [plan.who[this.one]!, plan.who[this.other]!];
    if (a === b || !this.may(this.one, b) || !this.may(this.other, a)) return -1;
    this.ranks = random() < 0.5;
    this.undo();
    return Math.min(rank, otherRank);
  }

  /** To swap again is to swap back. */
  undo(): void {
    const { plan, one, other } = this;
    const { who, rank } = plan;
    const mine = who[one]!;
    who[one] = who[other]!;
    who[other] = mine;
    if (!this.ranks) return;
    const [visit, next] = [one >> 1, other >> 1];
    const here = rank[visit]!;
    plan.put(visit, rank[next]!);
    plan.put(next, here);
  }

  private anyPart(visit: number): number {
    return visit * 2 + (this.tables.double[visit] === 1 && this.random() < 0.5 ? 1 : 0);
  }

  /** Whether somebody may do this part and does not already do the other part of the same visit. */
  private may(part: number, one: number): boolean {
    return this.tables.may[part * this.tables.travellers + one] === 1 && this.plan.who[part ^ 1] !== one;
  }
}

/** Two travellers change everything they have from one rank to another, often to the end of the day. */
export class Exchange implements Move {
  private a = 0;
  private b = 0;
  private first = 0;
  private last = 0;

  constructor(
    private readonly tables: Tables,
    private readonly plan: Timetable,
    private readonly random: Random,
  ) {}

  make(): number {
    const { plan, random } = this;
    const { visits, travellers } = this.tables;
    this.first = Math.floor(random() * visits);
    this.a = plan.who[plan.order[this.first]! * 2]!;
    this.b = Math.floor(random() * travellers);
    if (this.a === this.b) return -1;
    this.last =
      random() < 0.5 ? visits : Math.min(visits, this.first + 1 + Math.floor((random() * visits) / 2));
    for (let index = this.first; index < this.last; index += 1)
      if (!this.mayTurn(plan.order[index]!)) return -1;
    this.undo();
    return this.first;
  }

  undo(): void {
    const { order, who } = this.plan;
    for (let index = this.first; index < this.last; index += 1) {
      const part = order[index]! * 2;
      who[part] = this.turned(who[part]!);
      who[part + 1] = this.turned(who[part + 1]!);
    }
  }

  private mayTurn(visit: number): boolean {
    const { may, travellers } = this.tables;
    for (let part = visit * 2; part < visit * 2 + 2; part += 1) {
      const mine = this.plan.who[part]!;
      const turned = this.turned(mine);
      if (mine !== turned && may[part * travellers + turned] === 0) return false;
    }
    return true;
  }

  private turned(one: number): number {
    if (one === this.a) return this.b;
    return one === this.b ? this.a : one;
  }
}
