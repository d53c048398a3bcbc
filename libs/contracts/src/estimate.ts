import { z } from 'zod';
import { LocalDate, TownCode, Uuid } from './formats';
import { AbilityLevel, Category, ServiceKind } from './vocabulary';

const quantity = z.int().min(1).max(600).describe('Nights, sessions or portions; minutes of care at home.');

/** What is wanted, as far as it costs something: on single dates, or so many days a week for a month of 30 days. */
export const EstimateUnits = z
  .discriminatedUnion('by', [
    z.strictObject({
      by: z.literal('dates'),
      kind: ServiceKind,
      dates: z
        .array(z.strictObject({ date: LocalDate, quantity }))
        .min(1)
        .max(124),
    }),
    z.strictObject({
      by: z.literal('month'),
      kind: ServiceKind,
      from: LocalDate,
      daysPerWeek: z.int().min(1).max(7),
      perDay: quantity,
    }),
  ])
  .meta({ id: 'EstimateUnits' });
export type EstimateUnits = z.infer<typeof EstimateUnits>;

/** A person whom nobody can know: what rules look at. Null is unknown, and no category is an empty list. */
export const AnonymousPerson = z.strictObject({
  categories: z.array(Category).max(Category.options.length).nullable().default(null),
  age: z.int().min(0).max(130).nullable().default(null),
  level: AbilityLevel.nullable().default(null),
  townCode: TownCode.nullable().default(null),
});
export type AnonymousPerson = z.infer<typeof AnonymousPerson>;

/** What an estimate is asked for. */
export const EstimateAsked = z.strictObject({
  serviceId: Uuid.nullable()
    .default(null)
    .describe('The service whose price counts; null for the published prices of the town.'),
  units: EstimateUnits,
  olderPersonId: Uuid.nullable()
    .default(null)
    .describe('Somebody whom the caller may ask for; their record counts and `person` does not.'),
  person: AnonymousPerson.default({ categories: null, age: null, level: null, townCode: null }),
});
export type EstimateAsked = z.infer<typeof EstimateAsked>;
