import { z } from 'zod';
import { LocalDate, TownCode } from './formats';
import { AbilityLevel, Category, ServiceKind } from './vocabulary';

const MOST_FEN = 100_000_000;
const words = z.string().trim().min(1).max(300);
const BothLanguages = z.strictObject({ zh: words, en: words });

/** Who a rule is for; every part that says something must be true of the person. */
export const RuleWho = z
  .strictObject({
    categories: z
      .array(Category)
      .max(Category.options.length)
      .describe('One of them is enough; empty for everybody.'),
    ageMin: z.int().min(0).max(130).nullable(),
    levelMin: AbilityLevel.nullable(),
    towns: z.array(TownCode).max(40).describe('Towns of residence; empty for the whole city.'),
  })
  .meta({ id: 'RuleWho' });
export type RuleWho = z.infer<typeof RuleWho>;

/** What a rule gives: fen for each unit of the service, a share of its price, or a standard that is paid to the person. */
export const RuleGives = z
  .discriminatedUnion('basis', [
    z.strictObject({ basis: z.literal('per_unit'), fen: z.int().min(1).max(MOST_FEN) }),
    z.strictObject({
      basis: z.literal('share'),
      bp: z.int().min(1).max(10_000).describe('Basis points of the price.'),
    }),
    z.strictObject({ basis: z.literal('monthly_standard'), fen: z.int().min(1).max(MOST_FEN) }),
  ])
  .meta({ id: 'RuleGives' });
export type RuleGives = z.infer<typeof RuleGives>;

/** The most that a rule gives to one person within a day or a month. */
export const RuleCap = z
  .strictObject({ fen: z.int().min(1).max(MOST_FEN), per: z.enum(['day', 'month']) })
  .meta({ id: 'RuleCap' });
export type RuleCap = z.infer<typeof RuleCap>;

/** What every rule says of itself. */
export const ruleShape = {
  code: z
    .string()
    .regex(/^[a-z][a-z0-9-]{2,39}$/)
    .describe('Stays the same from version to version.'),
  kind: ServiceKind.nullable().describe('Kind of service; null for a standard that belongs to none.'),
  gives: RuleGives,
  cap: RuleCap.nullable(),
  who: RuleWho,
  oneOf: z
    .string()
    .regex(/^[a-z][a-z0-9-]{2,39}$/)
    .nullable()
    .describe('Of the rules with the same word here only the best one counts.'),
  from: LocalDate,
  until: LocalDate.nullable().describe('The last day; null while no end is known.'),
  source: z.string().trim().min(1).max(300).describe('Document, number, article.'),
  demo: z.boolean().describe('Invented for a demonstration.'),
};

const fault = (path: string, message: string) => ({ code: 'custom' as const, path: [path], message });

/** A rule as an officer adds it: a new one (`follows` 0) or the next version of one that exists. */
export const NewSubsidyRule = z
  .strictObject({
    ...ruleShape,
    name: BothLanguages,
    howTo: BothLanguages,
    demo: z.boolean().default(false),
    follows: z
      .int()
      .min(0)
      .describe('The latest version that was read, 0 for a new code; a newer one is not run over.'),
  })
  .superRefine(({ gives, kind, from, until, cap }, found) => {
    if ((gives.basis === 'monthly_standard') !== (kind === null))
      found.addIssue(fault('kind', 'A standard has no kind of service, every other rule has one'));
    if (gives.basis === 'monthly_standard' && cap !== null)
      found.addIssue(fault('cap', 'A standard has no cap'));
    if (until !== null && until < from) found.addIssue(fault('until', 'The end is before the beginning'));
  });
export type NewSubsidyRule = z.infer<typeof NewSubsidyRule>;
