import { scan } from './scan';
import type {
  ExclusionReason,
  MatchQuery,
  MatchResult,
  ServiceEntry,
  Supply,
  Wanted,
  Weights,
} from './shapes';

/** Candidates kept with a decision: more than anybody is ever asked. */
export const KEPT_CANDIDATES = 30;

/** One request of a decision: what was asked, who was found, in which order. */
export interface DecidedQuestion {
  readonly requestId: string;
  readonly query: MatchQuery;
  /** The best candidates as they were then, their supply cut down to what was asked for. */
  readonly considered: readonly ServiceEntry[];
  /** The same candidates, best first, each with its score. */
  readonly ranking: readonly (readonly [serviceId: string, score: number])[];
  /** How many services failed for which reason; null when nobody counted, because somebody fitted. */
  readonly excluded: Readonly<Partial<Record<ExclusionReason, number>>> | null;
}

/** A decision about one or more requests, as plain JSON with all that it was made from. */
export interface Decision {
  readonly id: string;
  readonly weights: Weights;
  readonly questions: readonly DecidedQuestion[];
}

/** What deciding again gave for one request. */
export interface ReplayedQuestion {
  readonly requestId: string;
  readonly same: boolean;
  readonly before: DecidedQuestion['ranking'];
  readonly now: DecidedQuestion['ranking'];
}

/**
 * The part of a match that is worth keeping: the best candidates and what decided about them. `entryOf` must answer as it
 * did when the match was made, so it is called in the same turn of the event loop.
 */
export function decided(
  requestId: string,
  query: MatchQuery,
  result: MatchResult,
  entryOf: (serviceId: string) => ServiceEntry | undefined,
  excluded: DecidedQuestion['excluded'] = null,
): DecidedQuestion {
  const kept = result.candidates.slice(0, KEPT_CANDIDATES);
  const considered = kept.flatMap(({ serviceId }) => entryOf(serviceId) ?? []);
  return {
    requestId,
    query,
    considered: considered.map((entry) => ({ ...entry, supply: askedSupply(entry.supply, query.wanted) })),
    ranking: kept.map(({ serviceId, score }) => [serviceId, score]),
    excluded,
  };
}

/** Decides every question again by the plain rules; `same` means the same order and scores to the last digit. */
export const replayed = ({ questions, weights }: Decision): readonly ReplayedQuestion[] =>
  questions.map(({ requestId, query, considered, ranking }) => {
    const { candidates } = scan(considered, query, weights);
    const now = candidates.map(({ serviceId, score }) => [serviceId, score] as const);
    return { requestId, same: JSON.stringify(now) === JSON.stringify(ranking), before: ranking, now };
  });

/** Dates that nobody asked about had no part in the decision. */
function askedSupply(supply: Supply, wanted: Wanted): Supply {
  if (supply.kind === 'day_care' && wanted.kind === 'day_care') {
    return { ...supply, seats: supply.seats.filter(onDates(wanted.sessions)) };
  }
  if (supply.kind === 'meal' && wanted.kind === 'meal') {
    return { ...supply, portions: supply.portions.filter(onDates(wanted.portions)) };
  }
  if (supply.kind === 'home_care' && wanted.kind === 'home_care') {
    return { ...supply, days: supply.days.filter(onDates(wanted.visits)) };
  }
  return supply;
}

function onDates(asked: readonly { readonly date: string }[]): (row: { readonly date: string }) => boolean {
  const dates = new Set(asked.map(({ date }) => date));
  return ({ date }) => dates.has(date);
}
