import fc from 'fast-check';
import { seededRandom } from '@yilian/kernel';
import { assign } from './assign';
import { assignGreedily } from './greedy';
import { UNPLACED, assignmentProblem, type Arc, type Assignment, type AssignmentProblem } from './problem';

/** The measure by which one answer beats another: people served, heavily by priority, then the sum of scores. */
const HEAVY = 1_000_000;
const worth = (problem: AssignmentProblem, answer: Assignment): number =>
  answer.total +
  answer.service.reduce(
    (sum, at, who) => sum + (at === UNPLACED ? 0 : HEAVY * (problem.priority?.[who] ?? 1)),
    0,
  );

function randomProblem(requests: number, services: number, units: number, density: number, seed: number) {
  const random = seededRandom(seed);
  const arcs: Arc[] = [];
  for (let request = 0; request < requests; request += 1) {
    for (let service = 0; service < services; service += 1) {
      if (random() < density) arcs.push({ request, service, score: 1 + Math.floor(random() * 50) });
    }
  }
  const capacity = Array.from({ length: services }, () => Math.floor(random() * (units + 1)));
  const priority = Array.from({ length: requests }, () => 1 + Math.floor(random() * 3));
  return assignmentProblem(requests, capacity, arcs, priority);
}

/** Tries everything. */
function bruteForce(problem: AssignmentProblem): number {
  const free = problem.capacity.slice();
  const from = (request: number): number => {
    if (request === problem.requests) return 0;
    let best = from(request + 1);
    for (let arc = problem.firstArc[request]!; arc < problem.firstArc[request + 1]!; arc += 1) {
      const service = problem.service[arc]!;
      if (free[service] === 0) continue;
      free[service]! -= 1;
      best = Math.max(
        best,
        HEAVY * (problem.priority?.[request] ?? 1) + problem.score[arc]! + from(request + 1),
      );
      free[service]! += 1;
    }
    return best;
  };
  return from(0);
}

/** The textbook way: augment along the most profitable path of a flow network (Bellman-Ford) while it pays. */
function flowOracle(problem: AssignmentProblem): number {
  const { requests, capacity, firstArc } = problem;
  const edges: { from: number; to: number; gain: number; room: number }[] = [];
  const [source, sink] = [requests + capacity.length, requests + capacity.length + 1];
  const link = (from: number, to: number, gain: number, room: number) =>
    edges.push({ from, to, gain, room }, { from: to, to: from, gain: -gain, room: 0 });
  for (let request = 0; request < requests; request += 1) {
    link(source, request, HEAVY * (problem.priority?.[request] ?? 1), 1);
    for (let arc = firstArc[request]!; arc < firstArc[request + 1]!; arc += 1) {
      link(request, requests + problem.service[arc]!, problem.score[arc]!, 1);
    }
  }
  capacity.forEach((units, service) => link(requests + service, sink, 0, units));
  for (let total = 0; ;) {
    const gain = new Array<number>(sink + 1).fill(-Infinity);
    const via = new Array<number>(sink + 1).fill(-1);
    gain[source] = 0;
    for (let changed = true; changed;) {
      changed = false;
      edges.forEach(({ from, to, gain: step, room }, index) => {
        if (room === 0 || gain[from]! + step <= gain[to]!) return;
        gain[to] = gain[from]! + step;
        via[to] = index;
        changed = true;
      });
    }
    if (gain[sink]! <= 0) return total;
    total += gain[sink]!;
    for (let node = sink; node !== source; node = edges[via[node]!]!.from) {
      edges[via[node]!]!.room -= 1;
      edges[via[node]! ^ 1]!.room += 1;
    }
  }
}

/** Re-adds the answer from the arcs listed; throws when a request got an arc that does not exist. */
function expectHonest(problem: AssignmentProblem, answer: Assignment): void {
  const used = new Int32Array(problem.capacity.length);
  let total = 0;
  answer.service.forEach((service, request) => {
    if (service === UNPLACED) return;
    const listed = problem.service
      .subarray(problem.firstArc[request], problem.firstArc[request + 1])
      .indexOf(service);
    expect(listed).toBeGreaterThanOrEqual(0);
    total += problem.score[problem.firstArc[request]! + listed]!;
    used[service]! += 1;
  });
  expect(used.every((units, service) => units <= problem.capacity[service]!)).toBe(true);
  expect(answer.served).toBe(used.reduce((sum, units) => sum + units, 0));
  expect(answer.total).toBeCloseTo(total, 6);
}

const seed = fc.integer({ min: 0, max: 2 ** 31 });

describe('assign', () => {
  it('is as good as trying everything', () => {
    fc.assert(
      fc.property(
        seed,
        fc.nat(6),
        fc.nat(4),
        fc.constantFrom(0.3, 0.6, 1),
        (start, requests, services, density) => {
          const problem = randomProblem(requests, services, 2, density, start);
          const answer = assign(problem);
          expectHonest(problem, answer);
          expect(worth(problem, answer)).toBe(bruteForce(problem));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is as good as a flow of the largest gain on middle sizes, scarce or not', () => {
    fc.assert(
      fc.property(
        seed,
        fc.integer({ min: 15, max: 40 }),
        fc.integer({ min: 1, max: 4 }),
        (start, requests, units) => {
          const problem = randomProblem(requests, 15, units, 0.25, start);
          const answer = assign(problem);
          expectHonest(problem, answer);
          expect(worth(problem, answer)).toBe(flowOracle(problem));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('serves one more person even where that costs most of the score', () => {
    const arcs = [
      { request: 0, service: 0, score: 1000 },
      { request: 0, service: 1, score: 1 },
      { request: 1, service: 0, score: 1 },
    ];
    const answer = assign(assignmentProblem(2, [1, 1], arcs));
    expect([...answer.service]).toEqual([1, 0]);
    expect(answer).toMatchObject({ served: 2, total: 2 });
  });

  it('lets the higher priority go first and, among equals, the earlier request', () => {
    const arcs = [0, 1, 2].map((request) => ({ request, service: 0, score: 5 }));
    expect([...assign(assignmentProblem(3, [1], arcs, [1, 2, 2])).service]).toEqual([UNPLACED, 0, UNPLACED]);
    expect([...assign(assignmentProblem(3, [1], arcs)).service]).toEqual([0, UNPLACED, UNPLACED]);
  });

  it('gives the same answer again, also where everything is equal', () => {
    const tens = [...Array(10).keys()];
    const arcs = tens.flatMap((request) => tens.map((service) => ({ request, service, score: 3 })));
    const problem = assignmentProblem(10, new Array<number>(10).fill(1), arcs);
    expect(assign(problem)).toEqual(assign(problem));
    expect(assign(problem).served).toBe(10);
  });

  it('decides a rush of a thousand and beats first come, first served', () => {
    const problem = { ...randomProblem(1000, 500, 4, 0.17, 3), priority: new Int32Array(1000).fill(1) };
    const answer = assign(problem);
    expectHonest(problem, answer);
    expect(worth(problem, answer)).toBeGreaterThan(worth(problem, assignGreedily(problem)));
  });

  it.each([
    ['a score of zero', { request: 0, service: 0, score: 0 }, [1], [1]],
    ['an unknown service', { request: 0, service: 7, score: 1 }, [1], [1]],
    ['a negative capacity', { request: 0, service: 0, score: 1 }, [-1], [1]],
    ['a priority below one', { request: 0, service: 0, score: 1 }, [1], [0]],
    ['scores too large to add up exactly', { request: 0, service: 0, score: 1e10 }, [1], [1]],
  ])('refuses %s', (_, arc, capacity, priority) => {
    expect(() => assign(assignmentProblem(1, capacity, [arc], priority))).toThrow(RangeError);
  });
});

describe('assignGreedily', () => {
  it('keeps the rules and gives each request the best that is left', () => {
    fc.assert(
      fc.property(seed, (start) => {
        const problem = randomProblem(12, 6, 2, 0.5, start);
        expectHonest(problem, assignGreedily(problem));
      }),
    );
    const arcs = [0, 1].flatMap((request) => [1, 2].map((score) => ({ request, service: score - 1, score })));
    expect([...assignGreedily(assignmentProblem(2, [1, 1], arcs)).service]).toEqual([1, 0]);
  });
});
