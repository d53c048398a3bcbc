import { inForce, inOrder, type SubsidyRule } from './rule';
import { dayPrice, type Wanted, type WantedDay } from './wanted';

/** What a rule gives in all. */
export interface Given {
  readonly rule: SubsidyRule;
  readonly fen: number;
}

/** What a rule would give for a day by itself: whole fen, fractions are dropped, so that it never gives more than it says. */
function nominal({ gives }: SubsidyRule, day: WantedDay, wanted: Wanted, priceFen: number): number {
  switch (gives.basis) {
    case 'per_unit':
      return Math.floor((gives.fen * day.quantity) / wanted.per);
    case 'share':
      return Math.floor((priceFen * gives.bp) / 10_000);
    case 'monthly_standard':
      return 0;
  }
}

/** The whole cost at one price, and what is left of it. */
export class Cost {
  private readonly prices: readonly number[];
  private readonly left: number[];

  constructor(
    private readonly wanted: Wanted,
    priceFen: number,
  ) {
    this.prices = wanted.days.map((day) => dayPrice(day, wanted, priceFen));
    this.left = [...this.prices];
  }

  get totalFen(): number {
    return sum(this.prices);
  }

  get leftFen(): number {
    return sum(this.left);
  }

  /** Takes rules off, in their order. None gives more than its cap, or than what is left of a day. */
  takeOff(rules: readonly SubsidyRule[]): Given[] {
    const ordered = inOrder(rules);
    return ordered.map((rule) => {
      const given = this.giving(rule, ordered);
      given.forEach((fen, index) => (this.left[index]! -= fen));
      return { rule, fen: sum(given) };
    });
  }

  /** What each rule would bring by itself on top of what was taken off already. */
  wouldGive(rules: readonly SubsidyRule[]): Given[] {
    return inOrder(rules).map((rule) => ({ rule, fen: sum(this.giving(rule, [rule])) }));
  }

  private giving(rule: SubsidyRule, rivals: readonly SubsidyRule[]): number[] {
    const spent = new Map<string, number>();
    return this.wanted.days.map((day, index) => {
      if (!this.counts(rule, index, rivals)) return 0;
      const span = rule.cap?.per === 'day' ? day.date : day.month;
      const used = spent.get(span) ?? 0;
      const room = rule.cap === null ? Number.MAX_SAFE_INTEGER : rule.cap.fen - used;
      const fen = Math.min(this.nominalOn(rule, index), room, this.left[index]!);
      spent.set(span, used + fen);
      return fen;
    });
  }

  /** In force that day, and the best of those of which only one counts; the first in order where two are alike. */
  private counts(rule: SubsidyRule, index: number, rivals: readonly SubsidyRule[]): boolean {
    const { date } = this.wanted.days[index]!;
    if (!inForce(rule, date)) return false;
    if (rule.oneOf === null) return true;
    const group = rivals.filter((one) => one.oneOf === rule.oneOf && inForce(one, date));
    const best = Math.max(...group.map((one) => this.nominalOn(one, index)));
    return group.find((one) => this.nominalOn(one, index) === best) === rule;
  }

  private nominalOn(rule: SubsidyRule, index: number): number {
    return nominal(rule, this.wanted.days[index]!, this.wanted, this.prices[index]!);
  }
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
