/**
 * A guard refused a write that the plan had made sure of: somebody else changed the units in between. It carries the
 * number of the server's own "record has changed since last read", so the unit of work repeats the whole transaction.
 */
export class Overtaken extends Error {
  readonly errno = 1020;

  constructor(what: string) {
    super(`Overtaken: ${what}`);
  }
}
