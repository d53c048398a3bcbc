import {
  type AskedList,
  LIST_FILTERS,
  type FacilityFilter,
  type ListFilter,
  isListFilter,
} from '@yilian/contracts';

/** Only what was chosen, for the address. */
export function queryOf({ q, from, sort, chosen }: AskedList): Record<string, string> {
  const lists = LIST_FILTERS.map((key): [string, string] => [key, chosen[key].join(',')]);
  return Object.fromEntries(
    [['q', q] as const, ['from', from] as const, ['sort', sort] as const, ...lists].filter(
      ([, value]) => value !== '',
    ),
  );
}

/** The same question with one filter changed. */
export const withFilter = (asked: AskedList, key: ListFilter, values: readonly string[]): AskedList => ({
  ...asked,
  chosen: { ...asked.chosen, [key]: values },
});

/** The same question without one of its conditions, as the API names them. */
export function without(asked: AskedList, key: FacilityFilter): AskedList {
  if (key === 'q') return { ...asked, q: '' };
  // What is near is found by the reach of each service too: only the whole city has no distance.
  if (key === 'within' && asked.chosen.within.length === 0) return { ...asked, from: '' };
  return isListFilter(key) ? withFilter(asked, key, []) : asked;
}
