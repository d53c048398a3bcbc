import { z } from 'zod';
import { Fen, LocalDate, Moment, Uuid } from '../formats';
import { Text } from '../problems';
import { ruleShape } from '../subsidy-rule';
import { PriceUnit, ServiceKind } from '../vocabulary';

/** One version of a rule as everybody may read it. */
export const SubsidyRuleView = z
  .strictObject({
    id: Uuid,
    ...ruleShape,
    version: z.int().min(1),
    name: Text,
    howTo: Text,
    whoText: Text.describe('Who it is for, in words.'),
    givesText: Text.describe('What it gives and the most that it gives, in words.'),
  })
  .meta({ id: 'SubsidyRuleView' });
export type SubsidyRuleView = z.infer<typeof SubsidyRuleView>;

/** The rules and standards in force on a date, by code. */
export const SubsidyRuleList = z
  .strictObject({ on: LocalDate, rules: z.array(SubsidyRuleView) })
  .meta({ id: 'SubsidyRuleList' });
export type SubsidyRuleList = z.infer<typeof SubsidyRuleList>;

export const AddedRule = z
  .strictObject({ id: Uuid, code: z.string(), version: z.int().min(1) })
  .meta({ id: 'AddedRule' });
export type AddedRule = z.infer<typeof AddedRule>;

export const EndedRule = z.strictObject({ id: Uuid, until: LocalDate }).meta({ id: 'EndedRule' });
export type EndedRule = z.infer<typeof EndedRule>;

/** An amount at the lowest and at the highest price that counts; both are the same when there is one price. */
export const AmountRange = z.strictObject({ fromFen: Fen, toFen: Fen }).meta({ id: 'AmountRange' });
export type AmountRange = z.infer<typeof AmountRange>;

/** How often something is paid. */
export const CostPeriod = z.enum(['month', 'once']).meta({ id: 'CostPeriod' });
export type CostPeriod = z.infer<typeof CostPeriod>;

/** Where the price of an estimate comes from. */
export const PriceBasis = z.enum(['service', 'town', 'city', 'unknown']).meta({ id: 'PriceBasis' });
export type PriceBasis = z.infer<typeof PriceBasis>;

/** One line of the price. `service` is what was asked for; `extra` comes on top and nobody has published its price. */
export const EstimateLine = z
  .strictObject({
    label: Text,
    kind: z.enum(['service', 'extra', 'deposit']),
    period: CostPeriod,
    amount: AmountRange.nullable().describe('Null when nobody has published it.'),
    why: Text.describe('How the amount comes about, or why it is unknown.'),
  })
  .meta({ id: 'EstimateLine' });
export type EstimateLine = z.infer<typeof EstimateLine>;

/** One subsidy with its reason. Only certain ones are taken off the own share. */
export const EstimateSubsidy = z
  .strictObject({
    ruleId: Uuid,
    code: z.string(),
    ruleVersion: z.int().min(1),
    name: Text,
    amount: AmountRange.nullable().describe('Null when the price is unknown.'),
    certain: z.boolean().describe('False when it depends on something that is not known of the person.'),
    why: Text,
    howTo: Text,
    source: z.string(),
    demo: z.boolean(),
  })
  .meta({ id: 'EstimateSubsidy' });
export type EstimateSubsidy = z.infer<typeof EstimateSubsidy>;

/** What something will cost, as far as it can be told beforehand. */
export const Estimate = z
  .strictObject({
    kind: ServiceKind,
    on: LocalDate.describe('The day on which it was made.'),
    price: z.strictObject({
      amount: AmountRange.nullable().describe('Fen per unit.'),
      unit: PriceUnit,
      basis: PriceBasis,
    }),
    period: CostPeriod.describe('What the own share is for: a month, or what was asked for as a whole.'),
    lines: z.array(EstimateLine),
    subsidies: z.array(EstimateSubsidy).describe('In the order in which they are taken off.'),
    monthlyTotal: AmountRange.nullable().describe(
      'The known lines paid by the month; null when none is known.',
    ),
    oneOff: AmountRange.nullable().describe('The known lines paid once; null when none is known.'),
    ownShare: AmountRange.nullable().describe(
      'The service less its certain subsidies; null without a price.',
    ),
    complete: z.boolean().describe('False when a line is unknown: there is more to pay than the totals say.'),
    validUntil: LocalDate,
    note: Text,
    serverNow: Moment,
  })
  .meta({ id: 'Estimate' });
export type Estimate = z.infer<typeof Estimate>;
