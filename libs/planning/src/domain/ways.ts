import { distanceM, type Point } from '@yilian/kernel';

/** How long a way takes, estimated from the straight line. */
export interface WayRules {
  /** Streets over straight line. */
  readonly detourFactor: number;
  readonly speedKmh: number;
  /** Finding the door and the way up, for each way that is not none. */
  readonly minutesPerWay: number;
}

const METRES_PER_KM = 1_000;
const MINUTES_PER_HOUR = 60;

/** Minutes from one place to another; none within the same house. */
export function wayMinutes(from: Point, to: Point, rules: WayRules): number {
  const metres = distanceM(from, to);
  if (metres < 1) return 0;
  const km = (metres * rules.detourFactor) / METRES_PER_KM;
  return rules.minutesPerWay + (km / rules.speedKmh) * MINUTES_PER_HOUR;
}

/** The table of ways between places, row by row. */
export function waysBetween(points: readonly Point[], rules: WayRules): Float64Array {
  return Float64Array.from(points.flatMap((from) => points.map((to) => wayMinutes(from, to, rules))));
}
