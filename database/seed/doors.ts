/** Where the seed finds the contexts' front doors: an application context of Nest. */
export interface Doors {
  get<T>(token: (abstract new (...args: never[]) => T) | symbol): T;
}
