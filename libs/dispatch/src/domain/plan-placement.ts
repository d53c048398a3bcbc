import { assign, assignmentProblem, type Candidate } from '@yilian/matching';

/** A request with everybody who could serve it, best first. */
export interface Seeker {
  readonly requestId: string;
  readonly urgent: boolean;
  readonly priority: number;
  readonly candidates: readonly Candidate[];
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
    ),
  ];
}

function together(seekers: readonly Seeker[], unitsLeft: (serviceId: string) => number): Proposal[] {
  const services = [
    ...new Set(seekers.flatMap((one) => one.candidates.map((candidate) => candidate.serviceId))),
  ];
  const place = new Map(services.map((serviceId, index) => [serviceId, index]));
  const arcs = seekers.flatMap((seeker, request) =>
    seeker.candidates.map((candidate) => ({
      request,
      service: place.get(candidate.serviceId)!,
      // Scores start at zero; the assignment wants every arc to be worth something.
      score: candidate.score + 1,
    })),
  );
  const problem = assignmentProblem(
    seekers.length,
    services.map(unitsLeft),
    arcs,
    seekers.map((one) => 1 + one.priority),
  );
  const { service } = assign(problem);
  return seekers.flatMap(({ requestId, candidates }, request) => {
    const chosen = services[service[request]!];
    const candidate = candidates.find((one) => one.serviceId === chosen);
    return candidate ? [{ requestId, candidate }] : [];
  });
}
