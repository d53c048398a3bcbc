import { Injectable } from '@nestjs/common';
import { FitAnswer, PartShown, SearchAnswer } from '@yilian/contracts';
import { CityDays } from '../city-days.adapter';
import { CurrentWeights } from '../current-weights.query';
import { distanceBetween } from '../domain/distance';
import { explain } from '../domain/hard-filters';
import { PART_LABELS, reasonLabel } from '../domain/labels';
import { rate } from '../domain/score';
import { SCORE_PARTS, type Candidate, type MatchQuery, type Weights } from '../domain/shapes';
import { vacancyOf } from '../domain/vacancy';
import { LiveIndex } from '../live-index.query';
import { NamesQuery } from './names.query';
import { matchQueryOf, type SearchTerms } from './search-terms.query';

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
