/** Somebody who could serve, as far as the plan cares. */
export interface Candidate {
  readonly serviceId: string;
  readonly providerId: string;
  /** Zero or more, larger is better. */
  readonly score: number;
  readonly distanceM: number | null;
}

/** A possible pair; requests and services are numbered from 0. */
export interface Pair {
  readonly request: number;
  readonly service: number;
  readonly score: number;
}

/**
 * Decides pairs together: at most `units[s]` requests for service s, most (and highest priority) served first, then the
 * largest sum of scores. Gives the service of each request, or a number below zero.
 */
export type AssignTogether = (
  units: readonly number[],
  pairs: readonly Pair[],
  priorities: readonly number[],
) => ArrayLike<number>;

/** A request with everybody who could serve it, best first. */
export interface Seeker {
  readonly requestId: string;
  readonly urgent: boolean;
  readonly priority: number;
  readonly candidates: readonly Candidate[];
  /** The service that the family chose. */
  readonly preferred?: string | null;
}

/**
 * The family's own choice goes first: for whoever can wait it is the only one asked in this round, for the urgent it is
 * one of those asked at once.
 */
export function choiceFirst<S extends Seeker>(seeker: S): S {
  const chosen = seeker.candidates.filter(({ serviceId }) => serviceId === seeker.preferred);
  if (chosen.length === 0) return seeker;
  const others = seeker.urgent ? seeker.candidates.filter((one) => !chosen.includes(one)) : [];
  return { ...seeker, candidates: [...chosen, ...others] };
}

/** One question to ask: which service, as the how-manieth choice of the request. */
export interface Proposal {
  readonly requestId: string;
  readonly candidate: Candidate;
}

/**
 * Who is asked for whom. Urgent requests ask their best few at once and come first; the others are decided together: as
 * many as possible are served, then the sum of scores is largest. `unitsOf` says how many of these requests a service
 * could take; the hold is the judge of the real number.
 */
export function planPlacement(
  seekers: readonly Seeker[],
  unitsOf: (serviceId: string) => number,
  urgentParallel: number,
  assign: AssignTogether,
): Proposal[] {
  const left = new Map<string, number>();
  const unitsLeft = (serviceId: string): number => left.get(serviceId) ?? unitsOf(serviceId);
  const proposals: Proposal[] = [];
  for (const { requestId, candidates } of seekers.filter((one) => one.urgent)) {
    for (const candidate of candidates
      .filter((one) => unitsLeft(one.serviceId) > 0)
      .slice(0, urgentParallel)) {
      left.set(candidate.serviceId, unitsLeft(candidate.serviceId) - 1);
      proposals.push({ requestId, candidate });
    }
  }
  return [
    ...proposals,
    ...together(
      seekers.filter((one) => !one.urgent),
      unitsLeft,
      assign,
    ),
  ];
}

function together(
  seekers: readonly Seeker[],
  unitsLeft: (serviceId: string) => number,
  assign: AssignTogether,
): Proposal[] {
  const place = new Map<string, number>();
  const pairs: Pair[] = [];
  seekers.forEach(({ candidates }, request) => {
    for (const { serviceId, score } of candidates) {
      const service = place.get(serviceId) ?? place.size;
      place.set(serviceId, service);
      // Scores start at zero; the assignment wants every arc to be worth something.
      pairs.push({ request, service, score: score + 1 });
    }
  });
  const services = [...place.keys()];
  const service = assign(
    services.map(unitsLeft),
    pairs,
    seekers.map((one) => 1 + one.priority),
  );
  return seekers.flatMap(({ requestId, candidates }, request) => {
    const chosen = services[service[request]!];
    const candidate = candidates.find((one) => one.serviceId === chosen);
    return candidate ? [{ requestId, candidate }] : [];
  });
}
