import { z } from 'zod';
import { LocalDate } from './formats';
import { Text } from './problems';
import { AbilityLevel } from './vocabulary';

/** The four parts of an ability assessment of GB/T 42195-2022. */
export const AbilityPart = z
  .enum(['self_care', 'movement', 'mind', 'senses_society'])
  .meta({ id: 'AbilityPart' });
export type AbilityPart = z.infer<typeof AbilityPart>;

/** The 26 items, in the order in which they are asked. */
export const AbilityItem = z
  .enum([
    'eating',
    'grooming',
    'bathing',
    'upper_clothing',
    'lower_clothing',
    'bladder',
    'bowel',
    'toilet',
    'bed_mobility',
    'transfer',
    'walking',
    'stairs',
    'time',
    'place',
    'person',
    'memory',
    'understanding',
    'expression',
    'aggression',
    'depression',
    'consciousness',
    'sight',
    'hearing',
    'daily_affairs',
    'transport',
    'social',
  ])
  .meta({ id: 'AbilityItem' });
export type AbilityItem = z.infer<typeof AbilityItem>;

/** What may have happened in the thirty days before an assessment. */
export const RiskEvent = z.enum(['fall', 'lost', 'choking', 'self_harm', 'other']).meta({ id: 'RiskEvent' });
export type RiskEvent = z.infer<typeof RiskEvent>;

/** What changes a level beyond the points. */
export const AbilityAdjustment = z
  .enum(['coma', 'mental_disorder', 'risk_events'])
  .meta({ id: 'AbilityAdjustment' });
export type AbilityAdjustment = z.infer<typeof AbilityAdjustment>;

/** Why somebody is assessed. */
export const AssessmentReason = z
  .enum(['first', 'routine', 'immediate', 'disputed', 'other'])
  .meta({ id: 'AssessmentReason' });
export type AssessmentReason = z.infer<typeof AssessmentReason>;

/** Life of an assessment (docs/machines/ability-assessment.md). */
export const AssessmentState = z
  .enum(['draft', 'entered', 'returned', 'confirmed', 'superseded', 'discarded'])
  .meta({ id: 'AssessmentState' });
export type AssessmentState = z.infer<typeof AssessmentState>;

const points = z.int().min(0).max(4);

/** An object with some of the keys and no others; a record would let the document promise anything. */
const someOf = <K extends string, Value extends z.ZodType>(keys: readonly K[], value: Value) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, Value>).exactPartial();

/** What has been answered so far; what is missing or null is not answered yet. */
export const AbilityAnswers = z
  .strictObject({
    items: someOf(AbilityItem.options, points),
    coma: z.boolean().nullable(),
    /** Dementia, F00–F03. */
    dementia: z.boolean().nullable(),
    /** Another mental disorder, F04–F99. */
    mentalDisorder: z.boolean().nullable(),
    riskEvents: someOf(RiskEvent.options, z.int().min(0).max(30)),
  })
  .meta({ id: 'AbilityAnswers' });
export type AbilityAnswers = z.infer<typeof AbilityAnswers>;

/** One item of a scale with its answers in words, the most points first. */
const ScaleItem = z.strictObject({
  code: AbilityItem,
  title: Text,
  options: z.array(z.strictObject({ points, text: Text })).min(2),
});

/** A scale as data: a new edition of the standard is a new version, and every result names the one it was made with. */
export const AbilityScale = z
  .strictObject({
    version: z.string(),
    standard: z.string(),
    title: Text,
    validFrom: LocalDate,
    parts: z.array(z.strictObject({ code: AbilityPart, title: Text, items: z.array(ScaleItem) })),
    cutOffs: z
      .array(z.strictObject({ level: AbilityLevel, from: z.int().min(0), title: Text }))
      .describe('Least points of each level, the ablest first.'),
    adjustments: z.array(
      z.strictObject({
        code: AbilityAdjustment,
        effect: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('level'), level: AbilityLevel }),
          z.strictObject({ kind: z.literal('worse'), by: z.int().min(1) }),
        ]),
        reason: Text,
      }),
    ),
    /** So many risk events in thirty days count as an adjustment. */
    riskEventsFrom: z.int().min(1),
  })
  .meta({ id: 'AbilityScale' });
export type AbilityScale = z.infer<typeof AbilityScale>;

/** What a scale makes of complete answers. */
export const AbilityResult = z
  .strictObject({
    scaleVersion: z.string(),
    parts: z.array(z.strictObject({ code: AbilityPart, score: z.int().min(0), most: z.int().min(0) })),
    total: z.int().min(0),
    most: z.int().min(0),
    levelByPoints: AbilityLevel,
    level: AbilityLevel,
    adjustments: z
      .array(z.strictObject({ code: AbilityAdjustment, from: AbilityLevel, to: AbilityLevel, reason: Text }))
      .describe('Everything that applies, also where the level was the worst already.'),
  })
  .meta({ id: 'AbilityResult' });
export type AbilityResult = z.infer<typeof AbilityResult>;
