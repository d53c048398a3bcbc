import { z } from 'zod';
import { LocalDate, TownCode, Uuid } from './formats';
import { Guardian } from './stay';
import { BedKind, Capability, DayPart, MealTime, Sex, SexRule, Urgency } from './vocabulary';
import { isLongEnough, TOO_SHORT, visitWindow } from './visit-window';

const MOST_UNITS = 62;

/** Units a request needs from one service, in the form that capacity and matching understand. No personal data. */
export const ResidentialUnits = z
  .strictObject({
    kind: z.literal('residential'),
    /** Kinds of bed that would do. */
    bedKinds: z.array(BedKind).min(1),
    sex: Sex,
    fromDate: LocalDate,
    /** Null for a stay without an end. */
    nights: z.int().min(1).max(90).nullable(),
    /** A stay to try it, which the family can make permanent before it ends. */
    trial: z.boolean().optional(),
  })
  .meta({ id: 'ResidentialUnits' });
export const DayCareUnits = z
  .strictObject({
    kind: z.literal('day_care'),
    sessions: z
      .array(z.strictObject({ date: LocalDate, part: DayPart }))
      .min(1)
      .max(MOST_UNITS),
  })
  .meta({ id: 'DayCareUnits' });
export const MealUnits = z
  .strictObject({
    kind: z.literal('meal'),
    portions: z
      .array(z.strictObject({ date: LocalDate, meal: MealTime, quantity: z.int().min(1).max(4) }))
      .min(1)
      .max(MOST_UNITS),
  })
  .meta({ id: 'MealUnits' });
export const HomeCareUnits = z
  .strictObject({
    kind: z.literal('home_care'),
    visits: z
      .array(z.strictObject({ date: LocalDate, ...visitWindow }).refine(isLongEnough, TOO_SHORT))
      .min(1)
      .max(31),
    skillMask: z.int().min(0),
    caregiverSex: SexRule,
  })
  .meta({ id: 'HomeCareUnits' });
export const WantedUnits = z
  .discriminatedUnion('kind', [ResidentialUnits, DayCareUnits, MealUnits, HomeCareUnits])
  .meta({ id: 'WantedUnits' });
export type WantedUnits = z.infer<typeof WantedUnits>;
export type UnitsOf<K extends WantedUnits['kind']> = Extract<WantedUnits, { kind: K }>;

const common = {
  olderPersonId: Uuid,
  urgency: Urgency.default('normal'),
  /** Most that a unit may cost, in fen; null = no limit. */
  priceLimitFen: z.int().min(0).max(100_000_000).nullable().default(null),
  /** Only these towns; empty = anywhere within reach. */
  towns: z.array(TownCode).max(40).default([]),
  /** Further needs of this request, added to those of the person. */
  needs: z.array(Capability).max(31).default([]),
  notes: z.string().trim().max(500).default(''),
  /** The draft that this was; it is removed with the same commit, and can become a request only once. */
  draftId: Uuid.optional(),
  /** The service that the family chose: asked first, the others when it cannot. */
  serviceId: Uuid.optional(),
  /** Units that are kept for the family; they go to this request, unless they were given back before. */
  holdId: Uuid.optional(),
};

const distinct = <T>(key: (one: T) => string) => ({
  check: (list: readonly T[]) => new Set(list.map(key)).size === list.length,
  message: 'The same entry stands here twice',
});
const sessionTwice = distinct<{ date: string; part: string }>((one) => `${one.date} ${one.part}`);
const portionTwice = distinct<{ date: string; meal: string }>((one) => `${one.date} ${one.meal}`);

/** What a family asks for, checked as a whole: every fault is told at once. */
export const NewCareRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('residential'),
    fromDate: LocalDate,
    nights: z.int().min(1).max(90).nullable().default(null),
    bedKind: BedKind.optional(),
    dementiaCare: z.boolean().default(false),
    /** A stay to try it; for one of the published numbers of nights. */
    trial: z.boolean().optional(),
    /** Who answers for the person. With one it is an application: an accepted bed is kept until the family confirms. */
    guardian: Guardian.optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('day_care'),
    sessions: DayCareUnits.shape.sessions.refine(sessionTwice.check, sessionTwice.message),
    transport: z.boolean().default(false),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('meal'),
    portions: MealUnits.shape.portions.refine(portionTwice.check, portionTwice.message),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('home_care'),
    task: z.string().trim().min(1).max(100),
    visits: HomeCareUnits.shape.visits,
    skills: z.array(Capability).max(31).default([]),
    caregiverSex: SexRule.default('any'),
  }),
]);
export type NewCareRequest = z.infer<typeof NewCareRequest>;
