import { distanceBetween } from './distance';
import { explain, isFeasible } from './hard-filters';
import { byRank, rate } from './score';
import type { MatchQuery, MatchResult, ServiceEntry, Weights } from './shapes';

/**
 * The plain reading of the rules: look at every service, leave out the unfit with all reasons, score the rest, sort.
 * The index must answer exactly like this, and a replay decides by this.
 */
export function scan(
  services: readonly ServiceEntry[],
  query: MatchQuery,
  weights: Weights,
  limit: number = services.length,
): MatchResult {
  const measured = services.map((service) => ({
    service,
    distanceM: distanceBetween(service.point, query.point),
  }));
  const candidates = measured
    .filter(({ service, distanceM }) => isFeasible(service, query, distanceM))
    .map(({ service, distanceM }) => rate(service, query, weights, distanceM))
    .sort(byRank(query.seed))
    .slice(0, limit);
  const exclusions = services.flatMap((service) => explain(service, query));
  return { candidates, exclusions, weightsVersion: weights.version };
}
