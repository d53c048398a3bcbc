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
  /** The best candidates, best first, each with its score. */
  readonly ranking: readonly (readonly [serviceId: string, score: number])[];
  /** How many services failed for which reason; null when nobody counted, because somebody fitted. */
  readonly excluded: Readonly<Partial<Record<ExclusionReason, number>>> | null;
}

/** A question with the candidates as they were at that moment; entries are values, so keeping them costs nothing. */
export interface Finding {
  readonly question: DecidedQuestion;
  readonly considered: readonly ServiceEntry[];
}

/** A question as it is stored: a candidate is its place among the considered, because ids of a city's rush are long. */
export interface KeptQuestion extends Omit<DecidedQuestion, 'ranking'> {
  readonly ranking: readonly (readonly [considered: number, score: number])[];
}

/** A decision about one or more requests, as plain JSON with all that it was made from. */
export interface Decision {
  readonly id: string;
  readonly weights: Weights;
  readonly questions: readonly KeptQuestion[];
  /** Every candidate once, its supply cut down to the dates that somebody asked about. */
  readonly considered: readonly ServiceEntry[];
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
): Finding {
  const kept = result.candidates.slice(0, KEPT_CANDIDATES);
  return {
    question: { requestId, query, ranking: kept.map(({ serviceId, score }) => [serviceId, score]), excluded },
    considered: kept.flatMap(({ serviceId }) => entryOf(serviceId) ?? []),
  };
}

/** Puts findings of one moment together; a service that many asked about is kept once. */
export function decisionOf(id: string, weights: Weights, findings: readonly Finding[]): Decision {
  const dates = new Set(findings.flatMap(({ question }) => datesOf(question.query.wanted)));
  const places = new Map<string, number>();
  const considered: ServiceEntry[] = [];
  for (const entry of findings.flatMap((finding) => finding.considered)) {
    if (places.has(entry.serviceId)) continue;
    places.set(entry.serviceId, considered.length);
    considered.push({ ...entry, supply: supplyOn(entry.supply, dates) });
  }
  const kept = ({ question }: Finding): KeptQuestion => ({
    ...question,
    ranking: question.ranking.map(([serviceId, score]) => [places.get(serviceId)!, score]),
  });
  return { id, weights, questions: findings.map(kept), considered };
}

/** Decides every question again by the plain rules; `same` means the same order and scores to the last digit. */
export function replayed({ questions, considered, weights }: Decision): readonly ReplayedQuestion[] {
  return questions.map(({ requestId, query, ranking }) => {
    const mine = ranking.map(([place]) => considered[place]!);
    const before = ranking.map(([place, score]) => [considered[place]!.serviceId, score] as const);
    const now = scan(mine, query, weights).candidates.map(
      ({ serviceId, score }) => [serviceId, score] as const,
    );
    return { requestId, same: JSON.stringify(now) === JSON.stringify(before), before, now };
  });
}

/** Dates that nobody asked about had no part in the decision. */
function supplyOn(supply: Supply, dates: ReadonlySet<string>): Supply {
  const asked = ({ date }: { readonly date: string }): boolean => dates.has(date);
  switch (supply.kind) {
    case 'residential':
      return supply;
    case 'day_care':
      return { ...supply, seats: supply.seats.filter(asked) };
    case 'meal':
      return { ...supply, portions: supply.portions.filter(asked) };
    case 'home_care':
      return { ...supply, days: supply.days.filter(asked) };
  }
}

function datesOf(wanted: Wanted): string[] {
  switch (wanted.kind) {
    case 'residential':
      return [];
    case 'day_care':
      return wanted.sessions.map(({ date }) => date);
    case 'meal':
      return wanted.portions.map(({ date }) => date);
    case 'home_care':
      return wanted.visits.map(({ date }) => date);
  }
}
