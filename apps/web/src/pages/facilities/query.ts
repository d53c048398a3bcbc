import { type FacilityFilter } from '@yilian/contracts';
import { type LocationQuery } from 'vue-router';
import { type FacilityTerms } from '../../client/finding';

/** The filters that are shown, in the order of the form, and what an address may say of each. */
const VALUES = {
  service: /^(?:residential|day_care|meal|home_care)$/,
  town: /^\d{9}$/,
  within: /^\d{3,6}$/,
  hasVacancy: /^true$/,
  level: /^[0-4]$/,
  band: /^[1-4]$/,
  star: /^(?:[1-5]|none)$/,
  ownership: /^[a-z_]+$/,
  feature: /^[a-z_]+$/,
  needs: /^[a-z_]+$/,
} as const satisfies Partial<Record<FacilityFilter, RegExp>>;
export type FilterKey = keyof typeof VALUES;
export const FILTER_KEYS = Object.keys(VALUES) as FilterKey[];

export const isFilter = (key: unknown): key is FilterKey => FILTER_KEYS.includes(key as FilterKey);

export const SORTS = ['relevance', 'distance', 'vacancy', 'star', 'price'] as const;
export type Sort = (typeof SORTS)[number];

export type Chosen = Readonly<Record<FilterKey, readonly string[]>>;

/** What stands in the address of the list; everything may be left out. */
export interface Asked {
  readonly q: string;
  /** Near what: a town, a person, or `here`; `''` for the whole city. */
  readonly from: string;
  readonly sort: Sort | '';
  readonly chosen: Chosen;
}

const text = (query: LocationQuery, name: string): string => {
  const value = query[name];
  return typeof value === 'string' ? value : '';
};
/** Nothing longer is taken by the API. */
const LONGEST_WORDS = 100;
const FROM = /^(?:here|\d{9}|[0-9a-f]{8}-[0-9a-f-]{27})$/;

/** What an address asks for; what cannot be read is left out. */
export function askedOf(query: LocationQuery): Asked {
  const valuesOf = (key: FilterKey): readonly string[] =>
    text(query, key)
      .split(',')
      .filter((value) => VALUES[key].test(value));
  const [from, sort] = [text(query, 'from'), text(query, 'sort')];
  return {
    q: text(query, 'q').slice(0, LONGEST_WORDS),
    from: FROM.test(from) ? from : '',
    sort: SORTS.find((one) => one === sort) ?? '',
    chosen: Object.fromEntries(FILTER_KEYS.map((key) => [key, valuesOf(key)])) as Record<FilterKey, string[]>,
  };
}

/** Only what was chosen, for the address. */
export function queryOf({ q, from, sort, chosen }: Asked): Record<string, string> {
  const lists = FILTER_KEYS.map((key): [string, string] => [key, chosen[key].join(',')]);
  return Object.fromEntries(
    [['q', q] as const, ['from', from] as const, ['sort', sort] as const, ...lists].filter(
      ([, value]) => value !== '',
    ),
  );
}

/** Where distances are counted from, when that is known. */
export interface Near {
  readonly lng: number;
  readonly lat: number;
}

/** The question to the API. Without a place there is no distance to filter or to sort by. */
export function termsOf({ q, sort, chosen }: Asked, near: Near | undefined): FacilityTerms {
  const { within, ...others } = chosen;
  const lists = Object.entries(others).map(([key, values]): [string, string] => [key, values.join(',')]);
  const isPossible = sort === 'distance' ? near : sort !== 'relevance' || q !== '';
  return Object.fromEntries(
    [
      ['q', q] as const,
      ...lists,
      ['sort', isPossible ? sort : ''] as const,
      ['near', near ? `${near.lng.toFixed(5)},${near.lat.toFixed(5)}` : ''] as const,
      ['within', near ? within.join() : ''] as const,
    ].filter(([, value]) => value !== ''),
  );
}

/** The same question with one filter changed. */
export const withFilter = (asked: Asked, key: FilterKey, values: readonly string[]): Asked => ({
  ...asked,
  chosen: { ...asked.chosen, [key]: values },
});

/** The same question without one of its conditions, as the API names them. */
export function without(asked: Asked, key: FacilityFilter): Asked {
  if (key === 'q') return { ...asked, q: '' };
  // What is near is found by the reach of each service too: only the whole city has no distance.
  if (key === 'within' && asked.chosen.within.length === 0) return { ...asked, from: '' };
  return isFilter(key) ? withFilter(asked, key, []) : asked;
}
