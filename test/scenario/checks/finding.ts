/** The promise that a finding breaks. */
export type Figure = 'lost' | 'givenTwice' | 'acceptedTwice' | 'ledgerDifferences' | 'liveMissing';

/** Something that must not be: which invariant of docs/reliability.md, for which row, and how. */
export interface Finding {
  readonly invariant: string;
  readonly figure: Figure;
  readonly id: string;
  readonly detail: string;
}

/** One question to the tables that has to find nothing; its rows have `id` and `detail`. */
export interface Check {
  readonly invariant: string;
  readonly figure: Figure;
  readonly sql: string;
}

/** Reads rows; the only thing that checks do with a database. */
export type Read = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;
