import { checkRoutes } from './check-routes';
import type { RoutingProblem, Stop } from './problem';
import { onALine, someone, visitAt } from './routing-examples';

const stop = (visit: number, start: number, part: 0 | 1 = 0): Stop => ({ visit, part, start });
const faults = (problem: RoutingProblem, ...routes: Stop[][]) => checkRoutes(problem, routes).faults;

const two = onALine([visitAt(1), visitAt(2)]);
const pair = onALine([
  visitAt(1, {
    parts: [
      { minutes: 10, able: [0, 1] },
      { minutes: 10, able: [0, 1] },
    ],
    gap: { least: 5, most: 8 },
  }),
]);

describe('judging routes', () => {
  it('adds up ways, lateness, overtime and dislikes of a plan without a fault', () => {
    const problem = onALine(
      [visitAt(1), visitAt(2, { to: 25, parts: [{ minutes: 10, able: [0], dislike: new Map([[0, 7]]) }] })],
      [someone({ until: 35 }), someone()],
    );
    expect(checkRoutes(problem, [[stop(0, 10), stop(1, 30)], []])).toEqual({
      ...{ faults: [], travel: 40, late: 5, latest: 5, overtime: 5, dislike: 7, cost: 62 },
    });
  });

  it.each<[string, readonly string[]]>([
    ['left out', faults(two, [stop(0, 10)], [])],
    ['made twice', faults(two, [stop(0, 10), stop(1, 30)], [stop(0, 10)])],
    ['not asked for', faults(two, [stop(0, 10), stop(1, 30), stop(2, 90)], [])],
    ['not the second part of a visit for one', faults(two, [stop(0, 10), stop(1, 30)], [stop(0, 10, 1)])],
    [
      'by somebody who may',
      faults(onALine([visitAt(1, { parts: [{ minutes: 1, able: [1] }] })]), [stop(0, 10)], []),
    ],
    ['not before its window', faults(onALine([visitAt(1, { from: 20 })]), [stop(0, 15)], [])],
    ['not before one is there', faults(two, [stop(0, 10), stop(1, 29)], [])],
    ['not before the shift', faults(onALine([visitAt(1)], [someone({ from: 60 })]), [stop(0, 59)])],
    ['by two different people', faults(pair, [stop(0, 10), stop(0, 20, 1)], [])],
    ['not too close to its partner', faults(pair, [stop(0, 10)], [stop(0, 14, 1)])],
    ['not too far from its partner', faults(pair, [stop(0, 10)], [stop(0, 19, 1)])],
    ['on the grid', faults({ ...two, grid: 15 }, [stop(0, 15), stop(1, 35)], [])],
    ['one route each', faults(two, [stop(0, 10), stop(1, 30)])],
  ])('sees one broken rule: %s', (_, seen) => {
    expect(seen.length).toBeGreaterThan(0);
  });

  it('lets a pair be, in time and by two', () => {
    expect(faults(pair, [stop(0, 10)], [stop(0, 18, 1)])).toEqual([]);
  });

  it('takes a break where one is, and no way to it', () => {
    const problem = onALine([visitAt(2), visitAt(null, { from: 40, to: 40 }), visitAt(3)]);
    const checked = checkRoutes(problem, [[stop(0, 20), stop(1, 40), stop(2, 60)], []]);
    expect(checked).toMatchObject({ faults: [], travel: 60 });
  });
});
