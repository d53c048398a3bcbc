import { type RouteLocationRaw } from 'vue-router';

/** The way to a time at which one can look at a facility, with the person for whom one looks when that is known. */
export const tourLink = (facility: string, person: string): RouteLocationRaw => ({
  name: 'newTour',
  query: person === '' ? { facility } : { facility, person },
});
