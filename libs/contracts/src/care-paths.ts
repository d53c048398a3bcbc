/** Where every page of caregivers' phones lives, in the writing that its router and the server both read. */
export const CARE_PATHS = {
  today: '/care',
  visit: '/care/visits/:id',
  round: '/care/round',
} as const;
export type CarePageName = keyof typeof CARE_PATHS;
