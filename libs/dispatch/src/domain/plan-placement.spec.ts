import {
  type AssignTogether,
  type Candidate,
  planPlacement as plan,
  type Proposal,
  type Seeker,
} from './plan-placement';

const candidate = (serviceId: string, score: number): Candidate => ({
  serviceId,
  providerId: `p-${serviceId}`,
  score,
  distanceM: null,
});
const seeker = (requestId: string, candidates: Candidate[], extra: Partial<Seeker> = {}): Seeker => ({
  requestId,
  urgent: false,
  priority: 0,
  candidates,
  ...extra,
});
/** The best assignment of small problems, by trying everything: the real one is tested where it lives. */
const tryAll: AssignTogether = (units, pairs, priorities) => {
  let best = { worth: -1, chosen: priorities.map(() => -1) };
  const go = (request: number, left: number[], worth: number, chosen: number[]): void => {
    if (request === priorities.length) {
      if (worth > best.worth) best = { worth, chosen };
      return;
    }
    go(request + 1, left, worth, [...chosen, -1]);
    for (const pair of pairs.filter((one) => one.request === request && left[one.service]! > 0)) {
      const rest = left.map((free, service) => (service === pair.service ? free - 1 : free));
      go(request + 1, rest, worth + 1_000 * priorities[request]! + pair.score, [...chosen, pair.service]);
    }
  };
  go(0, [...units], 0, []);
  return best.chosen;
};
const planPlacement = (seekers: Seeker[], unitsOf: (serviceId: string) => number): Proposal[] =>
  plan(seekers, unitsOf, 3, tryAll);
const pairs = (proposals: readonly Proposal[]): string[] =>
  proposals.map((one) => `${one.requestId}→${one.candidate.serviceId}`);

describe('planPlacement', () => {
  it('serves both where first come, first served would serve one', () => {
    const flexible = seeker('flexible', [candidate('a', 0.9), candidate('b', 0.1)]);
    const bound = seeker('bound', [candidate('a', 0.5)]);
    expect(pairs(planPlacement([flexible, bound], () => 1))).toEqual(['flexible→b', 'bound→a']);
  });

  it('asks the best three at once for an urgent request, from what others leave', () => {
    const many = ['a', 'b', 'c', 'd'].map((id, i) => candidate(id, 1 - i / 10));
    const urgent = seeker('urgent', many, { urgent: true });
    const normal = seeker('normal', [candidate('a', 0.9)]);
    expect(pairs(planPlacement([normal, urgent], () => 1))).toEqual(['urgent→a', 'urgent→b', 'urgent→c']);
  });

  it('gives the last unit to the higher priority', () => {
    const plain = seeker('plain', [candidate('a', 0.9)]);
    const poor = seeker('poor', [candidate('a', 0.1)], { priority: 40 });
    expect(pairs(planPlacement([plain, poor], () => 1))).toEqual(['poor→a']);
  });

  it('never plans more than the units', () => {
    const all = Array.from({ length: 7 }, (_, i) =>
      seeker(`r${i}`, [candidate('a', i / 7), candidate('b', 0.5)]),
    );
    const asked = planPlacement(all, (id) => (id === 'a' ? 3 : 2));
    expect(asked.filter((one) => one.candidate.serviceId === 'a')).toHaveLength(3);
    expect(asked).toHaveLength(5);
  });
});
