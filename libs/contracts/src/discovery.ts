import { z } from 'zod';
import { FeatureAnswers } from './facility-profile';
import { Text } from './problems';
import {
  AbilityLevel,
  BedKind,
  Capability,
  DayPart,
  LocalDate,
  MealTime,
  MinuteOfDay,
  Ownership,
  PriceItem,
  PriceUnit,
  ServiceKind,
  SexRule,
  Uuid,
} from './vocabulary';

const moment = z.iso.datetime({ offset: true });
const count = z.int().min(0);
const point = z.strictObject({ lng: z.number(), lat: z.number() });
const unitShare = z.number().min(0).max(1);

/** A sentence or name in both languages. */
const Label = z.strictObject(Text.shape);

/** What is counted as free, by kind of service. */
export const VacancyUnit = z.enum(['bed', 'seat', 'portion', 'quarter_hour']);
export type VacancyUnit = z.infer<typeof VacancyUnit>;

/** How free units were told: confirmed by the provider at an hour, or only counted from the books. */
export const VacancySource = z.enum(['provider', 'books']);
export type VacancySource = z.infer<typeof VacancySource>;

/** How far earlier numbers of this provider proved right. */
export const TrustGrade = z.enum(['high', 'medium', 'low']);
export type TrustGrade = z.infer<typeof TrustGrade>;

/** Beds free from now on, of one kind and under one sex rule. */
export const FreeBeds = z.strictObject({ bedKind: BedKind, sexRule: SexRule, count });
export type FreeBeds = z.infer<typeof FreeBeds>;

/** What is free, how old that number is and how far it can be trusted. */
export const FacilityVacancy = z.strictObject({
  free: count,
  unit: VacancyUnit,
  /** The first date with something free; null for beds, which are free from now on, and when nothing is. */
  on: LocalDate.nullable(),
  part: z.union([DayPart, MealTime]).nullable(),
  /** Only for beds. */
  beds: z.array(FreeBeds),
  confirmedAt: moment.nullable(),
  ageSeconds: count.nullable(),
  /** Older than the bureau's limit, or never confirmed: call before you go. */
  stale: z.boolean(),
  trust: unitShare,
  grade: TrustGrade,
  source: VacancySource,
});
export type FacilityVacancy = z.infer<typeof FacilityVacancy>;

/** Fen per unit; null where nobody published it. */
export const FacilityPrice = z.strictObject({
  fromFen: count.nullable(),
  toFen: count.nullable(),
  unit: PriceUnit,
  includes: z.array(PriceItem).nullable(),
});
export type FacilityPrice = z.infer<typeof FacilityPrice>;

/** Four signals that are never blended into one star. Null is unknown, never bad. */
export const FacilityQuality = z.strictObject({
  official: z
    .strictObject({ level: z.int().min(1).max(5), until: LocalDate.nullable(), lapsed: z.boolean() })
    .nullable(),
  inspection: z.strictObject({ score: z.number(), on: LocalDate.nullable() }).nullable(),
  fulfilment: z.strictObject({ share: unitShare }).nullable(),
  rating: z.strictObject({ mean: z.number(), count }).nullable(),
});
export type FacilityQuality = z.infer<typeof FacilityQuality>;

/** Whether a facility takes people now. */
export const FacilityStatus = z.enum(['open', 'outside_hours', 'paused', 'suspended', 'no_service']);
export type FacilityStatus = z.infer<typeof FacilityStatus>;

/** One service of a facility as everybody may see it. */
export const FacilityService = z.strictObject({
  id: Uuid,
  kind: ServiceKind,
  label: Label,
  /** False when it takes nobody at present. */
  accepting: z.boolean(),
  levelMin: AbilityLevel,
  levelMax: AbilityLevel,
  sexes: SexRule,
  needs: z.array(z.strictObject({ code: Capability, label: Label })),
  price: FacilityPrice,
  vacancy: FacilityVacancy,
});
export type FacilityService = z.infer<typeof FacilityService>;

const facility = {
  id: Uuid,
  name: z.string(),
  nameEn: z.string().nullable(),
  address: z.string(),
  phone: z.string().nullable(),
  townCode: z.string().nullable(),
  town: Label.nullable(),
  village: z.string().nullable(),
  point: point.nullable(),
  ownership: Ownership.nullable(),
  features: FeatureAnswers,
  quality: FacilityQuality,
  /** Invented for a demonstration. */
  demo: z.boolean(),
};

/** One line of a list; only the services that fit the filters stand here. */
export const FacilityCard = z.strictObject({
  ...facility,
  distanceM: z.number().min(0).nullable(),
  suspended: z.boolean(),
  services: z.array(FacilityService),
});
export type FacilityCard = z.infer<typeof FacilityCard>;

/** Everything that narrows a list. */
export const FacilityFilter = z.enum([
  'q',
  'service',
  'town',
  'within',
  'level',
  'needs',
  'priceMaxFen',
  'band',
  'star',
  'ownership',
  'feature',
  'hasVacancy',
]);
export type FacilityFilter = z.infer<typeof FacilityFilter>;

/** One choice of a filter with how many facilities would be found with it, the other filters kept. */
export const FacetOption = z.strictObject({
  value: z.string(),
  label: Label,
  count,
  selected: z.boolean(),
});
export type FacetOption = z.infer<typeof FacetOption>;

export const Facet = z.strictObject({
  key: FacilityFilter,
  label: Label,
  /** True when several options may be chosen at once. */
  multiple: z.boolean(),
  options: z.array(FacetOption),
});
export type Facet = z.infer<typeof Facet>;

/** A filter that stands in the way, and how many would be found without it. */
export const Relaxation = z.strictObject({ dropFilter: FacilityFilter, label: Label, total: count });
export type Relaxation = z.infer<typeof Relaxation>;

export const FacilitySort = z.enum(['relevance', 'distance', 'vacancy', 'star', 'price']);
export type FacilitySort = z.infer<typeof FacilitySort>;

export const FacilityList = z.strictObject({
  items: z.array(FacilityCard),
  total: count,
  totalWithVacancy: count,
  facets: z.array(Facet),
  /** Only when nothing was found. */
  relax: z.array(Relaxation),
  sort: FacilitySort,
  /** True when nothing was spelt as asked and the list holds what sounds or looks like it. */
  approximate: z.boolean(),
  /** `cursor` of the next page; null on the last. */
  next: z.string().nullable(),
  serverNow: moment,
});
export type FacilityList = z.infer<typeof FacilityList>;

const openingHours = z
  .array(z.strictObject({ weekday: z.int().min(1).max(7), from: MinuteOfDay, to: MinuteOfDay }))
  .nullable();

/** The page of one facility. */
export const FacilityPage = z.strictObject({
  ...facility,
  status: z.strictObject({ code: FacilityStatus, label: Label, until: moment.nullable() }),
  licence: z.strictObject({
    number: z.string().nullable(),
    from: LocalDate.nullable(),
    until: LocalDate.nullable(),
  }),
  /** Result of the last evaluation in the words of its list. */
  evaluation: z.string().nullable(),
  services: z.array(
    z.strictObject({
      ...FacilityService.shape,
      /** Null when somebody is always there. */
      openingHours,
      /** Metres around the place that the service goes to; null when it has no such limit. */
      radiusM: count.nullable(),
      /** Towns it goes to; null when it has no such limit. */
      areaTowns: z.array(z.strictObject({ code: z.string(), label: Label.nullable() })).nullable(),
    }),
  ),
  serverNow: moment,
});
export type FacilityPage = z.infer<typeof FacilityPage>;

/** The days on which a service can be booked, with what is left of each part. */
export const FacilityDays = z.strictObject({
  facilityId: Uuid,
  serviceId: Uuid,
  kind: ServiceKind,
  unit: VacancyUnit,
  days: z.array(
    z.strictObject({
      date: LocalDate,
      label: Label,
      parts: z.array(
        z.strictObject({
          part: z.union([DayPart, MealTime, z.literal('day')]),
          label: Label,
          left: count,
          /** Orders are taken until then; null without such an hour. */
          until: moment.nullable(),
        }),
      ),
    }),
  ),
  serverNow: moment,
});
export type FacilityDays = z.infer<typeof FacilityDays>;

export const SuggestionType = z.enum(['setting', 'service', 'town', 'community', 'facility']);
export type SuggestionType = z.infer<typeof SuggestionType>;

/** Something that a few typed letters may mean. */
export const Suggestion = z.strictObject({
  type: SuggestionType,
  /** Code of the town, name of the community, id of the facility, kind of service, or name of the setting. */
  value: z.string(),
  label: Label,
  /** Where it is; null where that says nothing. */
  detail: Label.nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const Suggestions = z.strictObject({ items: z.array(Suggestion).max(8), approximate: z.boolean() });
export type Suggestions = z.infer<typeof Suggestions>;
