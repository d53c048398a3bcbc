import { type RouteLocationRaw } from 'vue-router';

export interface SummaryRow {
  readonly name: string;
  readonly value: string;
  /** Where the answer is changed; left out when it cannot be. */
  readonly change?: RouteLocationRaw | undefined;
}
