import { Injectable } from '@nestjs/common';
import { type LockedRequest, type SettingValue } from '@yilian/contracts';
import {
  type Candidate,
  CurrentWeights,
  decided,
  distanceBetween,
  explain,
  type Finding,
  LiveIndex,
  type MatchQuery,
  rate,
  type Weights,
} from '@yilian/matching';

import { matchQuery, unitsFor, wishesOf } from './match-question.adapter';
import { type Seeker } from '../domain/plan-placement';
import { type Search } from '../store/searches.store';

/** A request with the question it put to matching and the answer. */
export interface Sought extends Seeker {
  readonly request: LockedRequest;
  readonly query: MatchQuery;
  readonly search: Search;
  /** The record of how these candidates were found. */
  readonly finding: Finding;
}

/** Everybody's candidates, found with one set of weights. */
export interface Findings {
  readonly weights: Weights;
  readonly sought: readonly Sought[];
}

/** Asks the index who could serve. */
@Injectable()
export class Candidates {
  constructor(
    private readonly index: LiveIndex,
    private readonly weights: CurrentWeights,
  ) {}

  async of(
    requests: readonly LockedRequest[],
    searches: ReadonlyMap<string, Search>,
    rules: SettingValue<'dispatch.rules'>,
    now: Date,
  ): Promise<Findings> {
    await this.index.ready();
    const weights = await this.weights.get();
    const sought = requests.map((request): Sought => {
      const search = searches.get(request.id)!;
      const query = matchQuery(request, search, now, rules.maxDistanceM);
      const result = this.index.feasible(query, weights);
      return {
        request,
        query,
        search,
        requestId: request.id,
        urgent: request.urgency === 'urgent',
        priority: request.priority,
        candidates: this.withChoice(request, query, result.candidates, weights),
        preferred: request.preferredServiceId,
        finding: decided(request.id, query, result, (serviceId) => this.index.entry(serviceId)),
      };
    });
    return { weights, sought };
  }

  /** A service that the family chose itself may lie further away than the platform would look. */
  private withChoice(
    request: LockedRequest,
    query: MatchQuery,
    found: readonly Candidate[],
    weights: Weights,
  ): readonly Candidate[] {
    const { preferredServiceId: id } = request;
    if (id === null || found.some(({ serviceId }) => serviceId === id)) return found;
    const chosen = this.chosen(id, query, weights);
    return chosen?.free ? [...found, chosen.candidate] : found;
  }

  /** A service by name, wherever it lies: undefined when it does not fit, `free` when it also seems to have units. */
  chosen(
    serviceId: string,
    query: MatchQuery,
    weights: Weights,
  ): { readonly candidate: Candidate; readonly free: boolean } | undefined {
    const entry = this.index.entry(serviceId);
    if (entry?.supply.kind !== query.wanted.kind) return undefined;
    const reasons = explain(entry, { ...query, maxDistanceM: null }).map(({ reason }) => reason);
    if (reasons.some((reason) => reason !== 'no_unit')) return undefined;
    const distanceM = distanceBetween(entry.point, query.point);
    return { candidate: rate(entry, query, weights, distanceM), free: reasons.length === 0 };
  }

  /**
   * About how many of these requests a service could take: the most that any of their wishes says. Many ask for the same,
   * so wishes are counted once, and services only when somebody wants to know.
   */
  unitsOf(sought: readonly Sought[]): (serviceId: string) => number {
    const wishes = wishesOf(sought.map(({ request }) => request));
    const known = new Map<string, number>();
    return (serviceId) => {
      const before = known.get(serviceId);
      if (before !== undefined) return before;
      const entry = this.index.entry(serviceId);
      const units = entry ? Math.max(0, ...wishes.map((wish) => unitsFor(entry, wish))) : 0;
      known.set(serviceId, units);
      return units;
    };
  }

  /** Whether somebody would fit if only a unit were free: then waiting in line makes sense. */
  async lacksOnlyUnits(query: MatchQuery): Promise<boolean> {
    return this.index.lacksOnlyUnits(query);
  }
}
