import { type Candidate } from '@yilian/matching';
import { planPlacement, type Seeker } from './plan-placement';

const candidate = (serviceId: string, score: number): Candidate => ({
  serviceId,
  providerId: `p-${serviceId}`,
  score,
  parts: {
    distance: 0,
    fit: 0,
    vacancyTruth: 0,
    official: 0,
    inspection: 0,
    fulfilment: 0,
    rating: 0,
    price: 0,
    continuity: 0,
    fairTurn: 0,
  },
  distanceM: null,
});
const seeker = (requestId: string, candidates: Candidate[], extra: Partial<Seeker> = {}): Seeker => ({
  requestId,
  urgent: false,
  priority: 0,
  candidates,
  ...extra,
});
const pairs = (proposals: ReturnType<typeof planPlacement>): string[] =>
  proposals.map((one) => `${one.requestId}→${one.candidate.serviceId}`);

describe('planPlacement', () => {
  it('serves both where first come, first served would serve one', () => {
    const flexible = seeker('flexible', [candidate('a', 0.9), candidate('b', 0.1)]);
    const bound = seeker('bound', [candidate('a', 0.5)]);
    expect(pairs(planPlacement([flexible, bound], () => 1, 3))).toEqual(['flexible→b', 'bound→a']);
  });

  it('asks the best three at once for an urgent request, from what others leave', () => {
    const many = ['a', 'b', 'c', 'd'].map((id, i) => candidate(id, 1 - i / 10));
    const urgent = seeker('urgent', many, { urgent: true });
    const normal = seeker('normal', [candidate('a', 0.9)]);
    expect(pairs(planPlacement([normal, urgent], () => 1, 3))).toEqual(['urgent→a', 'urgent→b', 'urgent→c']);
  });

  it('gives the last unit to the higher priority', () => {
    const plain = seeker('plain', [candidate('a', 0.9)]);
    const poor = seeker('poor', [candidate('a', 0.1)], { priority: 40 });
    expect(pairs(planPlacement([plain, poor], () => 1, 3))).toEqual(['poor→a']);
  });

  it('never plans more than the units', () => {
    const all = Array.from({ length: 50 }, (_, i) =>
      seeker(`r${i}`, [candidate('a', i / 50), candidate('b', 0.5)]),
    );
    const asked = planPlacement(all, (id) => (id === 'a' ? 7 : 5), 3);
    expect(asked.filter((one) => one.candidate.serviceId === 'a')).toHaveLength(7);
    expect(asked).toHaveLength(12);
  });
});
