import { type Area } from './answers/accounts';
import { type FacilityFilter } from './answers/discovery';

/** The filters that a list of facilities can be narrowed by, in the order of the form, and what an address may say of each. */
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
export type ListFilter = keyof typeof VALUES;
/** Their names, in the order of the form. */
export const LIST_FILTERS = Object.keys(VALUES) as ListFilter[];

/** True for a name that a list can be narrowed by. */
export const isListFilter = (key: unknown): key is ListFilter => LIST_FILTERS.includes(key as ListFilter);

/** What a list may be sorted by. */
export const LIST_SORTS = ['relevance', 'distance', 'vacancy', 'star', 'price'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

type Chosen = Readonly<Record<ListFilter, readonly string[]>>;

/** What stands in the address of the list; everything may be left out. */
export interface AskedList {
  readonly q: string;
  /** NearPoint what: a town, a person, or `here`; `''` for the whole city. */
  readonly from: string;
  readonly sort: ListSort | '';
  readonly chosen: Chosen;
}

/** What follows the question mark of a page's address; what stands there several times is nobody's wish. */
export type PageQuery = Readonly<Record<string, unknown>>;

const text = (query: PageQuery, name: string): string => {
  const value = query[name];
  return typeof value === 'string' ? value : '';
};
/** Nothing longer is taken by the API. */
const LONGEST_WORDS = 100;
const FROM = /^(?:here|\d{9}|[0-9a-f]{8}-[0-9a-f-]{27})$/;

/** What an address asks for; what cannot be read is left out. */
export function askedListOf(query: PageQuery): AskedList {
  const valuesOf = (key: ListFilter): readonly string[] =>
    text(query, key)
      .split(',')
      .filter((value) => VALUES[key].test(value));
  const [from, sort] = [text(query, 'from'), text(query, 'sort')];
  return {
    q: text(query, 'q').slice(0, LONGEST_WORDS),
    from: FROM.test(from) ? from : '',
    sort: LIST_SORTS.find((one) => one === sort) ?? '',
    chosen: Object.fromEntries(LIST_FILTERS.map((key) => [key, valuesOf(key)])) as Record<
      ListFilter,
      string[]
    >,
  };
}

/** Where distances are counted from, when that is known. */
export interface NearPoint {
  readonly lng: number;
  readonly lat: number;
}

/** The middle of a town, as far as its place is known. */
export function middleOf(code: string, towns: readonly Area[]): NearPoint | undefined {
  const town = towns.find((one) => one.kind === 'town' && one.code === code);
  return town && town.lng !== null && town.lat !== null ? { lng: town.lng, lat: town.lat } : undefined;
}

/** The question to the API. Without a place there is no distance to filter or to sort by. */
export function listTermsOf(
  { q, sort, chosen }: AskedList,
  near: NearPoint | undefined,
): Readonly<Record<string, string>> {
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

/** How many facilities a list shows at first, and the most that one answer holds: a map wants all of what the list has. */
export const LIST_LINES = 20;
export const MAP_LINES = 50;
