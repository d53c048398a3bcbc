/** Where every page of the providers' desk lives, in the writing that its router and the server both read. */
export const CONSOLE_PATHS = {
  today: '/console',
  inbox: '/console/requests',
  offer: '/console/requests/:id',
} as const;
export type ConsolePageName = keyof typeof CONSOLE_PATHS;
