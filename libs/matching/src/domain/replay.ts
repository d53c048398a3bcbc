import { scan } from './scan';
import type { MatchQuery, MatchResult, ServiceEntry, Weights } from './shapes';

/** A decision with everything it was made from, as plain JSON that can be stored and decided again. */
export interface DecisionRecord {
  readonly query: MatchQuery;
  readonly considered: readonly ServiceEntry[];
  readonly weights: Weights;
  readonly limit: number;
  readonly result: MatchResult;
}

/** What a replay found: the result made again, and whether it is the stored one to the last digit. */
export interface Replay {
  readonly result: MatchResult;
  readonly same: boolean;
}

/** Decides among the considered services and keeps inputs, weights, reasons and result together. */
export function record(
  considered: readonly ServiceEntry[],
  query: MatchQuery,
  weights: Weights,
  limit: number = considered.length,
): DecisionRecord {
  return { query, considered, weights, limit, result: scan(considered, query, weights, limit) };
}

/** Decides again from the stored inputs. `same` is false when they do not lead to the stored result. */
export function replay(decision: DecisionRecord): Replay {
  const { considered, query, weights, limit } = decision;
  const result = scan(considered, query, weights, limit);
  return { result, same: JSON.stringify(inOrder(result)) === JSON.stringify(inOrder(decision.result)) };
}

/** A JSON column gives object keys back in its own order, which says nothing about the decision. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, inOrder(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
