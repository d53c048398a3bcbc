/** Where every page of the providers' desk lives, in the writing that its router and the server both read. */
export const CONSOLE_PATHS = {
  today: '/console',
  inbox: '/console/requests',
  offer: '/console/requests/:id',
  plan: '/console/plan',
  kitchen: '/console/kitchen',
  kitchenRound: '/console/kitchen/round',
  kitchenLabels: '/console/kitchen/labels',
  menus: '/console/menus',
  beds: '/console/beds',
  slots: '/console/slots',
  staff: '/console/staff',
  caregiver: '/console/staff/:id',
  papers: '/console/papers',
  prices: '/console/prices',
  reviews: '/console/reviews',
  exchange: '/console/exchange',
} as const;
export type ConsolePageName = keyof typeof CONSOLE_PATHS;
