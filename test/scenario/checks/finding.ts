/** The promise that a finding breaks. */
export type Figure =
  'lost' | 'givenTwice' | 'acceptedTwice' | 'ledgerDifferences' | 'liveMissing' | 'servedWrong';

/** What must hold at all times, and when nothing is under way. */
export const INVARIANTS = {
  I1: 'what was acknowledged is there, in a state there is',
  I2: 'whatever is under way has a next step',
  I4: 'what happened was told, once',
  I6: 'no bed, seat, portion or quarter of an hour is given twice',
  I7: 'a stay has all of its nights, in one bed',
  I8: 'a hold ends once, as its offer did',
  I9: 'a request is accepted by one provider',
  I11: 'the story of a request has every step, in an order that the rules allow',
  I13: 'who only listened knows what somebody who asks is told',
  I21: 'the ledger adds up to the tables, for every single unit',
  V1: 'a visit has one check-in and one check-out at most',
  V2: 'only a caregiver of the agency that accepted makes a visit',
  V3: 'whoever nobody came to has one alarm, and somebody took it',
  V4: 'somebody saw to everybody who lives alone and did not get a meal, once',
  V5: 'a booking is done when, and only when, its services are',
} as const;
export type Invariant = keyof typeof INVARIANTS;

/** Something that must not be: which invariant is broken, for which row, and how. */
export interface Finding {
  readonly invariant: Invariant;
  readonly figure: Figure;
  readonly id: string;
  readonly detail: string;
}

/** One question to the tables that has to find nothing; its rows have `id` and `detail`. */
export interface Check {
  readonly invariant: Invariant;
  readonly figure: Figure;
  readonly sql: string;
}

/** Reads rows; the only thing that checks do with a database. */
export type Read = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;
