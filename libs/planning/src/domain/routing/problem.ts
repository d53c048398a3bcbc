/** One person's share of a visit. */
export interface Part {
  readonly minutes: number;
  /** Who may do it, by index. */
  readonly able: readonly number[];
  /** What it costs to send somebody, by index; nothing for those who are not named. Never below zero. */
  readonly dislike?: ReadonlyMap<number, number>;
}

/** A visit of one person, or of two different ones whose starts lie between `least` and `most` minutes apart. */
export interface RouteVisit {
  /** Where, as a row of the table of ways; null for a break, which is taken wherever one is. */
  readonly place: number | null;
  /** The start lies in here. Nobody starts before `from`; who starts after `to` is late. */
  readonly from: number;
  readonly to: number;
  readonly parts: readonly [Part] | readonly [Part, Part];
  readonly gap?: { readonly least: number; readonly most: number };
}

/** Somebody who goes from visit to visit. */
export interface Traveller {
  /** Null: the way to the first visit, or home from the last, is not ours. */
  readonly start: number | null;
  readonly end: number | null;
  /** When the way to the first visit may begin, in minutes. */
  readonly leaves: number;
  /** Nothing starts earlier, and what ends later is overtime. */
  readonly from: number;
  readonly until: number;
  /** Stands for nobody: takes what no one else can, each at its wished start, at the cost of its dislike. */
  readonly nobody?: boolean;
}

/** What a minute of each costs. */
export interface RouteWeights {
  readonly travel: number;
  readonly late: number;
  /** Of the one visit that is latest. */
  readonly latest: number;
  readonly overtime: number;
}

/** Who goes where and when: to be minimised is the sum of the weighted minutes and of the dislikes. */
export interface RoutingProblem {
  readonly places: number;
  /** Minutes from row to column, row by row; no way is shorter by a detour. */
  readonly ways: Float64Array;
  readonly travellers: readonly Traveller[];
  readonly visits: readonly RouteVisit[];
  readonly weights: RouteWeights;
  /** Every start is a multiple of so many minutes; anything when it is left out. */
  readonly grid?: number;
}

/** A traveller's next stop. */
export interface Stop {
  readonly visit: number;
  readonly part: 0 | 1;
  readonly start: number;
}

/** One list of stops for each traveller, in order. */
export interface Routes {
  readonly cost: number;
  readonly stops: readonly (readonly Stop[])[];
}
