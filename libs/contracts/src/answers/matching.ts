import { z } from 'zod';
import { Fen, Moment, Place, TownCode, Uuid } from '../formats';
import { Text } from '../problems';
import { Capability, PriceUnit, ServiceKind } from '../vocabulary';

/** The named parts of a score. */
export const ScorePart = z
  .enum([
    'distance',
    'fit',
    'vacancyTruth',
    'official',
    'inspection',
    'fulfilment',
    'rating',
    'price',
    'continuity',
    'fairTurn',
  ])
  .meta({ id: 'ScorePart' });

/** Why a service cannot do what is asked. */
export const ExclusionReason = z
  .enum([
    'other_kind',
    'closed',
    'suspended',
    'excluded',
    'level',
    'sex',
    'price',
    'town',
    'unknown_place',
    'out_of_area',
    'too_far',
    'no_unit',
    'past_cutoff',
    ...Capability.options.map((capability) => `missing_capability:${capability}` as const),
  ])
  .meta({ id: 'ExclusionReason' });

/** One part of a score: its value from 0 to 1, and the points it brought. */
export const PartShown = z
  .strictObject({ code: ScorePart, label: Text, value: z.number(), points: z.number() })
  .meta({ id: 'PartShown' });
export type PartShown = z.infer<typeof PartShown>;

/** What is free for a question, with the age of the number. */
export const Vacancy = z
  .strictObject({
    free: z
      .number()
      .min(0)
      .describe('Beds, seats or portions for the tightest date asked for; quarter-hours of care for visits.'),
    confirmedAt: Moment.nullable(),
    ageSeconds: z.int().min(0).nullable(),
    trust: z.number().min(0).max(1).describe('How far earlier numbers proved right.'),
  })
  .meta({ id: 'Vacancy' });

/** A service that fits, with everything that a family needs to judge it. */
export const FoundService = z
  .strictObject({
    serviceId: Uuid,
    providerId: Uuid,
    kind: ServiceKind,
    name: z.string(),
    nameEn: z.string().nullable(),
    address: z.string(),
    townCode: TownCode.nullable(),
    point: Place.nullable(),
    priceFen: Fen.nullable(),
    priceUnit: PriceUnit,
    distanceM: z.number().min(0).nullable(),
    score: z.number(),
    parts: z.array(PartShown).describe('The largest part first.'),
    vacancy: Vacancy,
  })
  .meta({ id: 'FoundService' });
export type FoundService = z.infer<typeof FoundService>;

export const SearchAnswer = z
  .strictObject({
    items: z.array(FoundService).describe('Who fits, best first.'),
    weightsVersion: z.string(),
    serverNow: Moment,
  })
  .meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** Whether one service fits, and every reason why not. */
export const FitAnswer = z
  .strictObject({
    serviceId: Uuid,
    fits: z.boolean(),
    reasons: z.array(z.strictObject({ code: ExclusionReason, label: Text })),
    score: z.number().nullable().describe('Null when it does not fit.'),
    parts: z.array(PartShown),
    vacancy: Vacancy,
    weightsVersion: z.string(),
    serverNow: Moment,
  })
  .meta({ id: 'FitAnswer' });
export type FitAnswer = z.infer<typeof FitAnswer>;
