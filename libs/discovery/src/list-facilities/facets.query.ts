import type {
  Capability,
  Facet,
  FacetOption,
  FacilityFeature,
  FacilityFilter,
  Ownership,
} from '@yilian/contracts';
import type { ServiceKind, SettingValue, Text } from '@yilian/contracts';
import { CAPABILITY_LABELS } from '@yilian/matching';
import type { FacetCounts } from '../domain/facility-index';
import {
  bandLabel,
  FEATURE_LABELS,
  FILTER_LABELS,
  LEVEL_LABELS,
  OWNERSHIP_LABELS,
  SERVICE_LABELS,
  starLabel,
  VACANCY_OPTION,
  withinLabel,
} from '../domain/labels';
import type { Directory } from '../domain/text/directory';
import type { SearchTerms } from './search-terms.query';

const MULTIPLE: ReadonlySet<FacilityFilter> = new Set(['town', 'needs', 'star', 'ownership', 'feature']);

interface Context {
  readonly terms: SearchTerms;
  readonly rules: SettingValue<'discovery.rules'>;
  readonly directory: Directory;
}

/** Counts with the words that people read; every option is there, also those that nobody has. */
export function facetsOf(counts: readonly FacetCounts[], context: Context): Facet[] {
  return counts.map(({ key, options }) => {
    const chosen = new Set(chosenOf(key, context.terms));
    const shown = key === 'town' ? withAllTowns(options, chosen, context.directory) : options;
    return {
      ...{ key, label: FILTER_LABELS[key], multiple: MULTIPLE.has(key) },
      options: shown.map(({ value, count }) => ({
        ...{ value, count, selected: chosen.has(value) },
        label: labelOf(key, value, context),
      })),
    };
  });
}

type Counted = Pick<FacetOption, 'value' | 'count'>;

function withAllTowns(
  options: readonly Counted[],
  chosen: ReadonlySet<string>,
  directory: Directory,
): Counted[] {
  const counts = new Map(options.map(({ value, count }) => [value, count]));
  const towns = new Set([...directory.townCodes(), ...counts.keys(), ...chosen]);
  return [...towns].sort().map((value) => ({ value, count: counts.get(value) ?? 0 }));
}

/** What was chosen of a filter, as it stands in the query string. */
function chosenOf(key: FacilityFilter, terms: SearchTerms): readonly string[] {
  if (key === 'hasVacancy') return terms.hasVacancy ? ['true'] : [];
  const value = terms[key];
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
}

function labelOf(key: FacilityFilter, value: string, { terms, rules, directory }: Context): Text {
  switch (key) {
    case 'service':
      return SERVICE_LABELS[value as ServiceKind];
    case 'town':
      return directory.town(value)?.label ?? { zh: value, en: value };
    case 'within':
      return withinLabel(value);
    case 'level':
      return LEVEL_LABELS[Number(value)]!;
    case 'needs':
      return CAPABILITY_LABELS[value as Capability];
    case 'band':
      return bandLabel(
        Number(value),
        terms.service ?? null,
        terms.service ? rules.priceBandsFen[terms.service] : [],
      );
    case 'star':
      return starLabel(value);
    case 'ownership':
      return OWNERSHIP_LABELS[value as Ownership];
    case 'feature':
      return FEATURE_LABELS[value as FacilityFeature];
    case 'hasVacancy':
    case 'q':
    case 'priceMaxFen':
      return VACANCY_OPTION;
  }
}
