import { type Area, type PersonView, type ServiceKind, type Sex } from '@yilian/contracts';
import { type LocationQuery } from 'vue-router';
import { type SearchTerms } from '../../client/questions';
import { nextDays, today } from '../../shell/clock';

/** What stands in the address of the page; everything may be left out. */
export interface Filters {
  kind: string;
  level: string;
  sex: string;
  /** Where the person lives: what is delivered or visited depends on it. */
  town: string;
  priceMax: string;
  date: string;
}

const KINDS: readonly ServiceKind[] = ['meal', 'home_care', 'day_care', 'residential'];
/** The most that are shown. */
export const MOST = 50;
const text = (query: LocationQuery, name: string): string => {
  const value = query[name];
  return typeof value === 'string' ? value : '';
};
const oneOf = (value: string, values: readonly string[], otherwise: string): string =>
  values.includes(value) ? value : otherwise;

/** The filters of an address; what is missing comes from the person it is for, or is the widest there is. */
export function filtersOf(query: LocationQuery, person: PersonView | undefined): Filters {
  return {
    kind: oneOf(text(query, 'kind'), KINDS, 'meal'),
    level: oneOf(text(query, 'level'), ['0', '1', '2', '3', '4'], String(person?.abilityLevel ?? 0)),
    sex: oneOf(text(query, 'sex'), ['female', 'male'], person?.sex ?? 'female'),
    town: /^\d{9}$/.test(text(query, 'town')) ? text(query, 'town') : (person?.townCode ?? ''),
    priceMax: /^\d{1,9}$/.test(text(query, 'priceMax')) ? text(query, 'priceMax') : '',
    date:
      /^\d{4}-\d{2}-\d{2}$/.test(text(query, 'date')) && text(query, 'date') >= today()
        ? text(query, 'date')
        : '',
  };
}

/** The question to the API: near the person's own place if that is known, else near the middle of the town. */
export function termsOf(
  filters: Filters,
  person: PersonView | undefined,
  towns: readonly Area[],
): SearchTerms {
  const { kind, level, sex, town, priceMax, date } = filters;
  const middle = towns.find(({ code }) => code === town);
  const { lng, lat } = (person?.townCode === town ? person.point : undefined) ??
    middle ?? { lng: null, lat: null };
  return {
    kind: kind as ServiceKind,
    level: Number(level),
    sex: sex as Sex,
    // Nobody cooks for a day that has begun.
    date: date || nextDays(1)[0]!,
    limit: MOST,
    ...(town && { town }),
    ...(lng !== null && lat !== null && { lng, lat }),
    ...(priceMax && { priceMax: Number(priceMax) }),
  };
}

/** Only what was chosen, for the address. */
export const queryOf = (filters: Filters, person: string): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...filters, person }).filter(([, value]) => value !== ''));
