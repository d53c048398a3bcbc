/** Where every page of the providers' desk lives, in the writing that its router and the server both read. */
export const CONSOLE_PATHS = {
  today: '/console',
  inbox: '/console/requests',
  slots: '/console/slots',
  staff: '/console/staff',
  caregiver: '/console/staff/:id',
  papers: '/console/papers',
  prices: '/console/prices',
  reviews: '/console/reviews',
} as const;
export type ConsolePageName = keyof typeof CONSOLE_PATHS;
