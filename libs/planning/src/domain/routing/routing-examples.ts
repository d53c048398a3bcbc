import { seededRandom } from '@yilian/kernel';
import type { RouteVisit, RoutingProblem, Traveller } from './problem';

export const someone = (change: Partial<Traveller> = {}): Traveller => ({
  ...{ start: 0, end: 0, leaves: 0, from: 0, until: 1_000, ...change },
});

export const visitAt = (place: number | null, change: Partial<RouteVisit> = {}): RouteVisit => ({
  ...{ place, from: 0, to: 100, parts: [{ minutes: 10, able: [0, 1] }], ...change },
});

/** Places on a line, ten minutes from one to the next; two people who start and end at the first. */
export function onALine(
  visits: readonly RouteVisit[],
  travellers: readonly Traveller[] = [someone(), someone()],
): RoutingProblem {
  const places = 5;
  const ways = Float64Array.from(
    { length: places * places },
    (_, index) => 10 * Math.abs(Math.floor(index / places) - (index % places)),
  );
  return { places, ways, travellers, visits, weights: { travel: 1, late: 1, latest: 1, overtime: 1 } };
}

/** A few visits on a square, some for two, with windows that collide. */
export function smallTown(seed: number, visits: number): RoutingProblem {
  const random = seededRandom(seed);
  const points = Array.from({ length: visits + 1 }, () => ({ x: random() * 60, y: random() * 60 }));
  const places = points.length;
  const ways = Float64Array.from({ length: places * places }, (_, index) => {
    const [a, b] = [points[Math.floor(index / places)]!, points[index % places]!];
    return Math.hypot(a.x - b.x, a.y - b.y);
  });
  const able = () => [[0, 1], [0, 1], [0], [1]][Math.floor(random() * 4)]!;
  return {
    ...{ places, ways, travellers: [someone({ until: 150 }), someone({ until: 150 })] },
    weights: { travel: 1, late: 2, latest: 1, overtime: 3 },
    visits: Array.from({ length: visits }, (_, index): RouteVisit => {
      const from = Math.floor(random() * 80);
      const base = { place: index + 1, from, to: from + 20 };
      if (index % 3 !== 0) return { ...base, parts: [{ minutes: 15, able: able() }] };
      const part = { minutes: 15, able: [0, 1] };
      return {
        ...base,
        parts: [part, part],
        gap: index % 2 ? { least: 15, most: 30 } : { least: 0, most: 0 },
      };
    }),
  };
}
