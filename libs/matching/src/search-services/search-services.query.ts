import { Injectable } from '@nestjs/common';
import type { ServiceKind, Text } from '@yilian/contracts';
import type { Point } from '@yilian/kernel';
import { CityDays } from '../city-days.adapter';
import { CurrentWeights } from '../current-weights.query';
import { distanceBetween } from '../domain/distance';
import { explain } from '../domain/hard-filters';
import { PART_LABELS, reasonLabel } from '../domain/labels';
import { rate } from '../domain/score';
import {
  SCORE_PARTS,
  type Candidate,
  type ExclusionReason,
  type MatchQuery,
  type ScorePart,
  type Weights,
} from '../domain/shapes';
import { type Vacancy, vacancyOf } from '../domain/vacancy';
import { LiveIndex } from '../live-index.query';
import { NamesQuery } from './names.query';
import { matchQueryOf, type SearchTerms } from './search-terms.query';

/** One part of a score: its value from 0 to 1, and the points it brought. */
export interface PartShown {
  readonly code: ScorePart;
  readonly label: Text;
  readonly value: number;
  readonly points: number;
}

/** A service that fits, with everything that a family needs to judge it. */
export interface FoundService {
  readonly serviceId: string;
  readonly providerId: string;
  readonly kind: ServiceKind;
  readonly name: string;
  readonly nameEn: string | null;
  readonly address: string;
  readonly townCode: string | null;
  readonly point: Point | null;
  readonly priceFen: number | null;
  readonly priceUnit: string;
  readonly distanceM: number | null;
  readonly score: number;
  /** The largest part first. */
  readonly parts: readonly PartShown[];
  readonly vacancy: Vacancy;
}

export interface SearchAnswer {
  readonly items: readonly FoundService[];
  readonly weightsVersion: string;
  readonly serverNow: string;
}

/** Whether one service fits, and every reason why not. */
export interface FitAnswer {
  readonly serviceId: string;
  readonly fits: boolean;
  readonly reasons: readonly { readonly code: ExclusionReason; readonly label: Text }[];
  /** Null when it does not fit. */
  readonly score: number | null;
  readonly parts: readonly PartShown[];
  readonly vacancy: Vacancy;
  readonly weightsVersion: string;
  readonly serverNow: string;
}

/** Answers visitors from the index; only names and addresses come from the database. */
@Injectable()
export class SearchServicesQuery {
  constructor(
    private readonly index: LiveIndex,
    private readonly currentWeights: CurrentWeights,
    private readonly names: NamesQuery,
    private readonly days: CityDays,
  ) {}

  async search(terms: SearchTerms): Promise<SearchAnswer> {
    const { query, weights } = await this.asked(terms);
    const { candidates } = this.index.top(query, weights, terms.limit);
    const names = await this.names.of(candidates.map(({ serviceId }) => serviceId));
    const items = candidates.flatMap((candidate) => {
      const entry = this.index.entry(candidate.serviceId);
      const name = names.get(candidate.serviceId);
      if (!entry || !name) return [];
      const { serviceId, providerId, score, distanceM } = candidate;
      const { point, priceFen } = entry;
      const parts = partsShown(candidate, weights);
      const vacancy = vacancyOf(entry, query);
      return [{ serviceId, providerId, ...name, point, priceFen, distanceM, score, parts, vacancy }];
    });
    return { items, weightsVersion: weights.version, serverNow: new Date(query.nowMs).toISOString() };
  }

  /** Undefined when there is no such service. */
  async fit(serviceId: string, terms: SearchTerms): Promise<FitAnswer | undefined> {
    const { query, weights } = await this.asked(terms);
    const entry = this.index.entry(serviceId);
    if (!entry) return undefined;
    const reasons = explain(entry, query).map(({ reason }) => ({ code: reason, label: reasonLabel(reason) }));
    const fits = reasons.length === 0;
    const candidate = rate(entry, query, weights, distanceBetween(entry.point, query.point));
    return {
      serviceId,
      fits,
      reasons,
      score: fits ? candidate.score : null,
      parts: fits ? partsShown(candidate, weights) : [],
      vacancy: vacancyOf(entry, query),
      weightsVersion: weights.version,
      serverNow: new Date(query.nowMs).toISOString(),
    };
  }

  private async asked(terms: SearchTerms): Promise<{ query: MatchQuery; weights: Weights }> {
    await this.index.ready();
    const nowMs = Date.now();
    return {
      query: matchQueryOf(terms, this.days.dateAt(nowMs), nowMs),
      weights: await this.currentWeights.get(),
    };
  }
}

const partsShown = ({ parts }: Candidate, weights: Weights): PartShown[] =>
  SCORE_PARTS.map((code) => ({
    code,
    label: PART_LABELS[code],
    value: parts[code],
    points: weights.parts[code] * parts[code],
  })).sort((a, b) => b.points - a.points);
