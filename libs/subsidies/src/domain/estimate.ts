import { type AmountRange, type Estimate, type EstimateSubsidy } from '@yilian/contracts';
import { addDays } from '@yilian/kernel';
import { type KnownPrice, linesOf, totalOf } from './lines';
import { entitled, type PersonFacts } from './person';
import { inForce, inOrder, type SubsidyRule } from './rule';
import { Cost, type Given } from './subsidise';
import { type Wanted } from './wanted';
import { givesText, whoText } from './words';

/** What an estimate is made of. */
export interface ToEstimate {
  readonly price: KnownPrice;
  readonly wanted: Wanted;
  readonly person: PersonFacts;
  readonly rules: readonly SubsidyRule[];
  /** The city's date of the estimate. */
  readonly date: string;
}

type Estimated = Pick<
  Estimate,
  'lines' | 'subsidies' | 'monthlyTotal' | 'oneOff' | 'ownShare' | 'complete' | 'validUntil'
>;

const VALID_DAYS = 30;

/**
 * Price, subsidies and own share. Everything is counted twice, at the lowest and at the highest published price, and the same
 * input always gives the same answer. Subsidies are taken off each day of service in the order of `inOrder`; one that depends
 * on something unknown is shown and not taken off.
 */
export function estimate({ price, wanted, person, rules, date }: ToEstimate): Estimated {
  const costs = costsOf(wanted, price);
  const ours = rules.filter(
    (rule) => rule.kind === wanted.kind && wanted.days.some((day) => inForce(rule, day.date)),
  );
  const certain = ours.filter((rule) => entitled(rule, person) === 'yes');
  const taken = new Set(certain.flatMap(({ oneOf }) => (oneOf === null ? [] : [oneOf])));
  const possible = ours.filter(
    (rule) => entitled(rule, person) === 'unknown' && !(rule.oneOf !== null && taken.has(rule.oneOf)),
  );
  const subsidies = [
    ...shown(certain, costs && both(costs, (cost) => cost.takeOff(certain)), true),
    ...shown(possible, costs && both(costs, (cost) => cost.wouldGive(possible)), false),
  ];
  const lines = linesOf(wanted, price, costs && amount(costs.low.totalFen, costs.high.totalFen));
  return {
    ...{ lines, subsidies },
    monthlyTotal: totalOf(lines, 'month'),
    oneOff: totalOf(lines, 'once'),
    ownShare: costs && amount(costs.low.leftFen, costs.high.leftFen),
    complete: lines.every((line) => line.amount !== null),
    validUntil: validUntil(date, certain),
  };
}

interface Costs {
  readonly low: Cost;
  readonly high: Cost;
}

function costsOf(wanted: Wanted, { fromFen, toFen }: KnownPrice): Costs | null {
  if (fromFen === null) return null;
  return { low: new Cost(wanted, fromFen), high: new Cost(wanted, toFen ?? fromFen) };
}

const amount = (fromFen: number, toFen: number): AmountRange => ({ fromFen, toFen });

const both = ({ low, high }: Costs, ask: (cost: Cost) => Given[]): AmountRange[] => {
  const highest = ask(high);
  return ask(low).map(({ fen }, index) => amount(fen, highest[index]!.fen));
};

/** Rules that give something; without a price all of them might. `amounts` follow the order of application. */
function shown(
  rules: readonly SubsidyRule[],
  amounts: readonly AmountRange[] | null,
  certain: boolean,
): EstimateSubsidy[] {
  return inOrder(rules)
    .map((rule, index) => subsidy(rule, amounts?.[index] ?? null, certain))
    .filter((one) => one.amount === null || one.amount.toFen > 0 || one.amount.fromFen > 0);
}

function subsidy(rule: SubsidyRule, given: AmountRange | null, certain: boolean): EstimateSubsidy {
  const { id: ruleId, code, version: ruleVersion, name, howTo, source, demo } = rule;
  const who = whoText(rule.who);
  const gives = givesText(rule.gives, rule.kind, rule.cap);
  const why = certain
    ? { zh: `${who.zh}：${gives.zh}`, en: `For ${who.en}: ${gives.en}` }
    : {
        zh: `如果是${who.zh}：${gives.zh}。还不能确定，没有扣除。`,
        en: `If this is true: ${who.en}: ${gives.en}. It is not certain yet and was not taken off.`,
      };
  return { ruleId, code, ruleVersion, name, amount: given, certain, why, howTo, source, demo };
}

/** An estimate is as old as its rules: it ends with the first of them, and after a month at the latest. */
function validUntil(date: string, rules: readonly SubsidyRule[]): string {
  const ends = rules.flatMap(({ until }) => (until !== null && until >= date ? [until] : []));
  return [addDays(date, VALID_DAYS), ...ends].sort()[0]!;
}
