import { z } from 'zod';
import { Count, Moment, Uuid } from '../formats';
import { Text } from '../problems';
import { ServiceKind } from '../vocabulary';
import { FacilityCard, FacilityService } from './facility';

/** Everything that narrows a list. */
export const FacilityFilter = z
  .enum([
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
  ])
  .meta({ id: 'FacilityFilter' });
export type FacilityFilter = z.infer<typeof FacilityFilter>;

/** One choice of a filter with how many facilities would be found with it, the other filters kept. */
export const FacetOption = z
  .strictObject({
    value: z.string(),
    label: Text,
    count: Count,
    selected: z.boolean(),
  })
  .meta({ id: 'FacetOption' });
export type FacetOption = z.infer<typeof FacetOption>;

export const Facet = z
  .strictObject({
    key: FacilityFilter,
    label: Text,
    multiple: z.boolean().describe('True when several options may be chosen at once.'),
    options: z.array(FacetOption),
  })
  .meta({ id: 'Facet' });
export type Facet = z.infer<typeof Facet>;

/** A filter that stands in the way, and how many would be found without it. */
export const Relaxation = z
  .strictObject({ dropFilter: FacilityFilter, label: Text, total: Count })
  .meta({ id: 'Relaxation' });
export type Relaxation = z.infer<typeof Relaxation>;

export const FacilitySort = z
  .enum(['relevance', 'distance', 'vacancy', 'star', 'price'])
  .meta({ id: 'FacilitySort' });
export type FacilitySort = z.infer<typeof FacilitySort>;

export const FacilityList = z
  .strictObject({
    items: z.array(FacilityCard),
    total: Count,
    totalWithVacancy: Count,
    facets: z.array(Facet),
    relax: z.array(Relaxation).describe('Only when nothing was found.'),
    sort: FacilitySort,
    approximate: z
      .boolean()
      .describe('True when nothing was spelt as asked and the list holds what sounds or looks like it.'),
    next: z.string().nullable().describe('`cursor` of the next page; null on the last.'),
    serverNow: Moment,
  })
  .meta({ id: 'FacilityList' });
export type FacilityList = z.infer<typeof FacilityList>;

/** What is free now at facilities that a page shows already. */
export const FacilityVacancies = z
  .strictObject({
    items: z.array(z.strictObject({ id: Uuid, suspended: z.boolean(), services: z.array(FacilityService) })),
    serverNow: Moment,
  })
  .meta({ id: 'FacilityVacancies' });
export type FacilityVacancies = z.infer<typeof FacilityVacancies>;

/** Whose a service is. */
export const ServiceOwner = z
  .strictObject({
    id: Uuid,
    kind: ServiceKind,
    facilityId: Uuid,
    name: z.string(),
    nameEn: z.string().nullable(),
  })
  .meta({ id: 'ServiceOwner' });
export type ServiceOwner = z.infer<typeof ServiceOwner>;

export const SuggestionType = z
  .enum(['setting', 'service', 'town', 'community', 'facility'])
  .meta({ id: 'SuggestionType' });
export type SuggestionType = z.infer<typeof SuggestionType>;

/** Something that a few typed letters may mean. */
export const Suggestion = z
  .strictObject({
    type: SuggestionType,
    value: z
      .string()
      .describe(
        'Code of the town, name of the community, id of the facility, kind of service, or name of the setting.',
      ),
    label: Text,
    detail: Text.nullable().describe('Where it is; null where that says nothing.'),
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof Suggestion>;

export const Suggestions = z
  .strictObject({ items: z.array(Suggestion).max(8), approximate: z.boolean() })
  .meta({ id: 'Suggestions' });
export type Suggestions = z.infer<typeof Suggestions>;
