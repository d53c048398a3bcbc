import { type LocationQueryValue } from 'vue-router';

/** Where to go after signing in: only a path of our own, never another site. */
export function nextPage(next: LocationQueryValue | LocationQueryValue[] | undefined): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/';
}
