import { type LocationQueryValue, type Router } from 'vue-router';
import { PAGE_ENTRIES, PAGE_PATHS, type Role } from '@yilian/contracts';

/** Where somebody begins who wanted nothing in particular. */
const HOMES: Readonly<Partial<Record<Role, string>>> = {
  provider_manager: PAGE_ENTRIES.console.under,
  caregiver: PAGE_ENTRIES.care.under,
  town_officer: PAGE_PATHS.office,
  city_officer: PAGE_PATHS.office,
};

/** Where to go after signing in: only a path of our own, never another site. */
export function nextPage(next: LocationQueryValue | LocationQueryValue[] | undefined, role?: Role): string {
  if (typeof next === 'string' && /^\/(?![/\\])/.test(next)) return next;
  return (role && HOMES[role]) ?? '/';
}

/** True for pages of staff, which are another program. */
export const isOfAnotherEntry = (path: string): boolean =>
  Object.values(PAGE_ENTRIES).some(
    ({ under }) => under !== undefined && new RegExp(`^${under}(?![^/?#])`).test(path),
  );

/** Goes there; another program has to be loaded by the browser. */
export async function goOn(router: Router, path: string): Promise<void> {
  if (isOfAnotherEntry(path)) location.replace(path);
  else await router.replace(path);
}
