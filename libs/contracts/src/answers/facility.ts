import { z } from 'zod';
import { FeatureAnswers } from '../facility-profile';
import { Count, Fen, LocalDate, Moment, Place, TownCode, Uuid } from '../formats';
import { Text } from '../problems';
import {
  AbilityLevel,
  BedKind,
  Capability,
  DayPart,
  MealTime,
  Ownership,
  PriceItem,
  PriceUnit,
  ServiceKind,
  SexRule,
} from '../vocabulary';
import { OpeningStretch } from './providers';

const unitShare = z.number().min(0).max(1);

/** What is counted as free, by kind of service. */
export const VacancyUnit = z.enum(['bed', 'seat', 'portion', 'quarter_hour']).meta({ id: 'VacancyUnit' });
export type VacancyUnit = z.infer<typeof VacancyUnit>;

/** How free units were told: confirmed by the provider at an hour, or only counted from the books. */
export const VacancySource = z.enum(['provider', 'books']).meta({ id: 'VacancySource' });
export type VacancySource = z.infer<typeof VacancySource>;

/** How far earlier numbers of this provider proved right. */
export const TrustGrade = z.enum(['high', 'medium', 'low']).meta({ id: 'TrustGrade' });
export type TrustGrade = z.infer<typeof TrustGrade>;

/** Beds free from now on, of one kind and under one sex rule. */
export const FreeBeds = z
  .strictObject({ bedKind: BedKind, sexRule: SexRule, count: Count })
  .meta({ id: 'FreeBeds' });
export type FreeBeds = z.infer<typeof FreeBeds>;

/** What is free, how old that number is and how far it can be trusted. */
export const FacilityVacancy = z
  .strictObject({
    free: Count,
    unit: VacancyUnit,
    on: LocalDate.nullable().describe(
      'The first date with something free; null for beds, which are free from now on, and when nothing is.',
    ),
    part: z.union([DayPart, MealTime]).nullable(),
    beds: z.array(FreeBeds).describe('Only for beds.'),
    confirmedAt: Moment.nullable(),
    ageSeconds: Count.nullable(),
    stale: z
      .boolean()
      .describe('Older than the limit of the bureau, or never confirmed: call before you go.'),
    trust: unitShare,
    grade: TrustGrade,
    source: VacancySource,
  })
  .meta({ id: 'FacilityVacancy' });
export type FacilityVacancy = z.infer<typeof FacilityVacancy>;

/** Fen per unit; null where nobody published it. */
export const FacilityPrice = z
  .strictObject({
    fromFen: Fen.nullable(),
    toFen: Fen.nullable(),
    unit: PriceUnit,
    includes: z.array(PriceItem).nullable(),
  })
  .meta({ id: 'FacilityPrice' });
export type FacilityPrice = z.infer<typeof FacilityPrice>;

/** Four signals that are never blended into one star. Null is unknown, never bad. */
export const FacilityQuality = z
  .strictObject({
    official: z
      .strictObject({ level: z.int().min(1).max(5), until: LocalDate.nullable(), lapsed: z.boolean() })
      .nullable(),
    inspection: z.strictObject({ score: z.number(), on: LocalDate.nullable() }).nullable(),
    fulfilment: z.strictObject({ share: unitShare }).nullable(),
    rating: z.strictObject({ mean: z.number(), count: Count }).nullable(),
  })
  .meta({ id: 'FacilityQuality' });
export type FacilityQuality = z.infer<typeof FacilityQuality>;

/** Whether a facility takes people now. */
export const FacilityStatus = z
  .enum(['open', 'outside_hours', 'paused', 'suspended', 'no_service'])
  .meta({ id: 'FacilityStatus' });
export type FacilityStatus = z.infer<typeof FacilityStatus>;

/** One service of a facility as everybody may see it. */
export const FacilityService = z
  .strictObject({
    id: Uuid,
    kind: ServiceKind,
    label: Text,
    accepting: z.boolean().describe('False when it takes nobody at present.'),
    levelMin: AbilityLevel,
    levelMax: AbilityLevel,
    sexes: SexRule,
    needs: z.array(z.strictObject({ code: Capability, label: Text })),
    price: FacilityPrice,
    vacancy: FacilityVacancy,
  })
  .meta({ id: 'FacilityService' });
export type FacilityService = z.infer<typeof FacilityService>;

const facility = {
  id: Uuid,
  name: z.string(),
  nameEn: z.string().nullable(),
  address: z.string(),
  phone: z.string().nullable(),
  townCode: TownCode.nullable(),
  town: Text.nullable(),
  village: z.string().nullable(),
  point: Place.nullable(),
  ownership: Ownership.nullable(),
  features: FeatureAnswers,
  quality: FacilityQuality,
  demo: z.boolean().describe('Invented for a demonstration.'),
};

/** One line of a list; only the services that fit the filters stand here. */
export const FacilityCard = z
  .strictObject({
    ...facility,
    distanceM: z.number().min(0).nullable(),
    suspended: z.boolean(),
    services: z.array(FacilityService),
  })
  .meta({ id: 'FacilityCard' });
export type FacilityCard = z.infer<typeof FacilityCard>;

/** The page of one facility. */
export const FacilityPage = z
  .strictObject({
    ...facility,
    status: z.strictObject({ code: FacilityStatus, label: Text, until: Moment.nullable() }),
    licence: z.strictObject({
      number: z.string().nullable(),
      from: LocalDate.nullable(),
      until: LocalDate.nullable(),
    }),
    evaluation: z.string().nullable().describe('Result of the last evaluation in the words of its list.'),
    services: z.array(
      z.strictObject({
        ...FacilityService.shape,
        openingHours: z.array(OpeningStretch).nullable().describe('Null when somebody is always there.'),
        radiusM: Count.nullable().describe(
          'Metres around the place that the service goes to; null when it has no such limit.',
        ),
        areaTowns: z
          .array(z.strictObject({ code: TownCode, label: Text.nullable() }))
          .nullable()
          .describe('Towns it goes to; null when it has no such limit.'),
      }),
    ),
    serverNow: Moment,
  })
  .meta({ id: 'FacilityPage' });
export type FacilityPage = z.infer<typeof FacilityPage>;

/** The days on which a service can be booked, with what is left of each part. */
export const FacilityDays = z
  .strictObject({
    facilityId: Uuid,
    serviceId: Uuid,
    kind: ServiceKind,
    unit: VacancyUnit,
    days: z.array(
      z.strictObject({
        date: LocalDate,
        label: Text,
        parts: z.array(
          z.strictObject({
            part: z.union([DayPart, MealTime, z.literal('day')]),
            label: Text,
            left: Count,
            until: Moment.nullable().describe('Orders are taken until then; null without such an hour.'),
          }),
        ),
      }),
    ),
    serverNow: Moment,
  })
  .meta({ id: 'FacilityDays' });
export type FacilityDays = z.infer<typeof FacilityDays>;
