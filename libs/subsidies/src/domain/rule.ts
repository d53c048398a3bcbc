import { type RuleCap, type RuleGives, type RuleWho, type ServiceKind, type Text } from '@yilian/contracts';

/** One version of a policy rule. A version is never edited: it ends, and the next one follows. */
export interface SubsidyRule {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly name: Text;
  /** Null for a standard, which belongs to no service. */
  readonly kind: ServiceKind | null;
  readonly who: RuleWho;
  readonly gives: RuleGives;
  readonly cap: RuleCap | null;
  /** Of the rules with the same word only the best one counts. */
  readonly oneOf: string | null;
  readonly from: string;
  /** The last day; null while no end is known. */
  readonly until: string | null;
  readonly howTo: Text;
  readonly source: string;
  readonly demo: boolean;
}

/** True on the days of the rule, first and last included. */
export const inForce = ({ from, until }: SubsidyRule, date: string): boolean =>
  from <= date && (until === null || date <= until);

/**
 * The order in which rules are applied: fixed amounts before shares, then by code, then the older version. It decides who
 * pays first when the price is used up.
 */
export function inOrder(rules: readonly SubsidyRule[]): SubsidyRule[] {
  const rank = ({ gives }: SubsidyRule): number => (gives.basis === 'per_unit' ? 0 : 1);
  return [...rules].sort(
    (a, b) => rank(a) - rank(b) || compare(a.code, b.code) || a.version - b.version || compare(a.id, b.id),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
