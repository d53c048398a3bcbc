import type { RouteVisit, RoutingProblem, Stop } from './problem';

/** What a plan breaks, in words for developers, and what it costs by the rules. */
export interface RoutesChecked {
  readonly faults: readonly string[];
  readonly travel: number;
  readonly late: number;
  readonly latest: number;
  readonly overtime: number;
  readonly dislike: number;
  readonly cost: number;
}

const CLOSE = 1e-6;

/**
 * Judges a plan by the rules alone: it shares nothing with the search but the shape of problem and plan, and believes no
 * cost that it did not add up itself.
 */
export function checkRoutes(problem: RoutingProblem, routes: readonly (readonly Stop[])[]): RoutesChecked {
  const judged: Judged = {
    faults: [],
    starts: new Map(),
    travel: 0,
    late: 0,
    latest: 0,
    overtime: 0,
    dislike: 0,
  };
  if (routes.length !== problem.travellers.length) judged.faults.push('not one route for each traveller');
  routes.forEach((stops, one) => follow(problem, stops, one, judged));
  problem.visits.forEach((visit, index) => {
    visit.parts.forEach((_, part) => {
      if (!judged.starts.has(`${index}.${part}`)) judged.faults.push(`visit ${index}.${part} is not made`);
    });
    judged.faults.push(...faultsOfPair(visit, index, judged.starts));
  });
  const { faults, travel, late, latest, overtime, dislike } = judged;
  const { weights } = problem;
  const cost =
    weights.travel * travel +
    weights.late * late +
    weights.latest * latest +
    weights.overtime * overtime +
    dislike;
  return { faults, travel, late, latest, overtime, dislike, cost };
}

interface Judged extends Record<'travel' | 'late' | 'latest' | 'overtime' | 'dislike', number> {
  readonly faults: string[];
  readonly starts: Map<string, { readonly start: number; readonly one: number }>;
}

/** Goes one traveller's way from stop to stop. */
function follow(problem: RoutingProblem, stops: readonly Stop[], one: number, judged: Judged): void {
  const traveller = problem.travellers[one]!;
  let here = traveller.start;
  let free = traveller.leaves;
  for (const { visit: index, part, start } of stops) {
    const visit = problem.visits[index];
    const share = visit?.parts[part];
    const name = `visit ${index}.${part}`;
    if (!visit || !share) {
      judged.faults.push(`${name} is not asked for`);
      continue;
    }
    if (judged.starts.has(`${index}.${part}`)) judged.faults.push(`${name} is made twice`);
    judged.starts.set(`${index}.${part}`, { start, one });
    if (!share.able.includes(one)) judged.faults.push(`${name}: traveller ${one} may not do it`);
    if (start < visit.from - CLOSE) judged.faults.push(`${name} starts before its window`);
    if (problem.grid && start % problem.grid !== 0) judged.faults.push(`${name} starts beside the grid`);
    judged.dislike += share.dislike?.get(one) ?? 0;
    const late = Math.max(0, start - visit.to);
    judged.late += late;
    judged.latest = Math.max(judged.latest, late);
    if (traveller.nobody) continue;
    const there = visit.place ?? here;
    const way = minutesBetween(problem, here, there);
    judged.travel += way;
    if (start < free + way - CLOSE) judged.faults.push(`${name} starts before traveller ${one} is there`);
    if (start < traveller.from - CLOSE) judged.faults.push(`${name} starts before the shift begins`);
    free = start + share.minutes;
    judged.overtime += Math.max(0, free - traveller.until);
    here = there;
  }
  if (!traveller.nobody && stops.length > 0) judged.travel += minutesBetween(problem, here, traveller.end);
}

function faultsOfPair(
  visit: RouteVisit,
  index: number,
  starts: ReadonlyMap<string, { readonly start: number; readonly one: number }>,
): string[] {
  const [first, second] = [starts.get(`${index}.0`), starts.get(`${index}.1`)];
  if (visit.parts.length === 1 || !first || !second) return [];
  const apart = second.start - first.start;
  const { least, most } = visit.gap ?? { least: 0, most: 0 };
  return [
    ...(first.one === second.one ? [`visit ${index} needs two different people`] : []),
    ...(apart < least - CLOSE ? [`visit ${index}: the second start is too early`] : []),
    ...(apart > most + CLOSE ? [`visit ${index}: the second start is too late`] : []),
  ];
}

function minutesBetween(problem: RoutingProblem, from: number | null, to: number | null): number {
  return from === null || to === null ? 0 : problem.ways[from * problem.places + to]!;
}
