import { checkRoutes } from './check-routes';
import type { RoutingProblem } from './problem';
import { onALine, smallTown, someone, visitAt } from './routing-examples';
import { searchRoutes } from './search-routes';
import { tablesOf } from './tables';
import { Timetable } from './timetable';

describe('searching routes', () => {
  it.each([1, 2, 3, 4, 5, 6])('finds the best plan of small town %i, as trying every plan does', (seed) => {
    const problem = smallTown(seed, 4);
    const found = searchRoutes(problem, { seed: 9, steps: 40_000 });
    const checked = checkRoutes(problem, found.stops);
    expect(checked.faults).toEqual([]);
    expect(checked.cost).toBeCloseTo(found.cost, 6);
    expect(found.cost).toBeCloseTo(bestOfAll(problem), 6);
  });

  it('starts on the grid', () => {
    const problem = { ...smallTown(7, 8), grid: 15 };
    const { stops } = searchRoutes(problem, { seed: 9, steps: 20_000 });
    expect(stops.flat().every(({ start }) => start % 15 === 0)).toBe(true);
  });

  it('gives the same plan for the same seed', () => {
    const problem = smallTown(7, 12);
    const plan = () => searchRoutes(problem, { seed: 3, steps: 50_000, starts: 2 });
    expect(plan()).toEqual(plan());
  });

  it('ends when the time is spent, with the best plan so far, and tells how far it is', () => {
    let looks = 0;
    const told: number[] = [];
    const problem = smallTown(7, 12);
    const found = searchRoutes(problem, {
      ...{ seed: 3, steps: Infinity, starts: 2 },
      spent: () => (looks += 1) / 10,
      told: (share) => void told.push(share),
    });
    expect(looks).toBeLessThan(20);
    expect(told.at(-1)).toBe(1);
    expect(checkRoutes(problem, found.stops).faults).toEqual([]);
  });

  it('leaves to nobody what would cost more than leaving it', () => {
    const nobody = someone({ nobody: true, start: null, end: null });
    const apart = { from: 30, to: 30 };
    const part = { minutes: 30, able: [0, 1], dislike: new Map([[1, 500]]) };
    const problem = onALine(
      [1, 2].map((place) => visitAt(place, { ...apart, parts: [part] })),
      [someone(), nobody],
    );
    const dear = { ...problem, weights: { ...problem.weights, late: 100 } };
    expect(searchRoutes(problem, { seed: 1, steps: 20_000 }).stops.map((one) => one.length)).toEqual([2, 0]);
    const left = searchRoutes(dear, { seed: 1, steps: 20_000 });
    expect(left.stops.map((one) => one.length)).toEqual([1, 1]);
    expect(checkRoutes(dear, left.stops)).toMatchObject({ faults: [], dislike: 500, late: 0 });
  });

  it('keeps a break free of visits and an empty day empty', () => {
    const rest = visitAt(null, { from: 20, to: 20, parts: [{ minutes: 30, able: [0] }] });
    const problem = onALine(
      [rest, visitAt(1, { to: 60 })],
      [someone()].map((one) => ({ ...one, until: 200 })),
    );
    const alone = {
      ...problem,
      visits: problem.visits.map((one) => ({
        ...one,
        parts: [{ minutes: one.parts[0].minutes, able: [0] }] as const,
      })),
    };
    const found = searchRoutes(alone, { seed: 1, steps: 20_000 });
    expect(checkRoutes(alone, found.stops)).toMatchObject({ faults: [], late: 0 });
    expect(searchRoutes({ ...problem, visits: [] }, { seed: 1, steps: 10 }).stops).toEqual([[]]);
  });

  it('refuses a visit that no one may make, and a pair with one person only', () => {
    const search =
      (able: number[], both = false) =>
      () =>
        searchRoutes(
          onALine([
            visitAt(1, {
              parts: both
                ? [
                    { minutes: 1, able },
                    { minutes: 1, able },
                  ]
                : [{ minutes: 1, able }],
            }),
          ]),
          { seed: 1, steps: 1 },
        );
    expect(search([])).toThrow(RangeError);
    expect(search([1], true)).toThrow(RangeError);
  });
});

/** Every order of the visits with every choice of people: the order is what a timetable is read from. */
function bestOfAll(problem: RoutingProblem): number {
  const plan = new Timetable(tablesOf(problem));
  let best = Infinity;
  for (const order of ordersOf(problem.visits.map((_, visit) => visit))) {
    order.forEach((visit, rank) => plan.put(visit, rank));
    for (let choice = 0; choice < 4 ** order.length; choice += 1) {
      problem.visits.forEach(({ parts }, visit) => {
        const two = Math.floor(choice / 4 ** visit) % 4;
        plan.who[visit * 2] = two & 1;
        plan.who[visit * 2 + 1] = parts.length === 2 ? two >> 1 : -1;
      });
      const { stops } = plan.routes();
      const checked = checkRoutes(problem, stops);
      if (checked.faults.length === 0) best = Math.min(best, checked.cost);
    }
  }
  return best;
}

function ordersOf(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((one) =>
    ordersOf(items.filter((other) => other !== one)).map((rest) => [one, ...rest]),
  );
}
