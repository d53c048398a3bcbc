import { type Seeker } from './plan-placement';

export interface WindowRules {
  readonly windowSeconds: number;
  readonly scarceBelow: number;
}

/**
 * Whether those who look have fewer than `scarceBelow` units each to choose from. In a city with room the first few
 * services settle it, so it stops counting as soon as there is enough.
 */
export function isScarce(
  seekers: readonly Pick<Seeker, 'candidates'>[],
  unitsOf: (serviceId: string) => number,
  scarceBelow: number,
): boolean {
  const enough = scarceBelow * seekers.length;
  const counted = new Set<string>();
  let units = 0;
  for (const { candidates } of seekers) {
    for (const { serviceId } of candidates) {
      if (units >= enough) return false;
      if (counted.has(serviceId)) continue;
      counted.add(serviceId);
      units += unitsOf(serviceId);
    }
  }
  return units < enough;
}

/**
 * When to decide: at once when units are plenty; under scarcity at the end of the running window, because deciding
 * together then serves people better (see the benchmark on assignment). Windows end at whole multiples of their length,
 * so that all who wait meet. Null = now. Never call it for urgent requests.
 */
export function decideAt(
  scarce: boolean,
  { windowSeconds }: WindowRules,
  submittedAt: Date,
  now: Date,
): Date | null {
  const windowMs = windowSeconds * 1000;
  if (windowMs === 0 || !scarce) return null;
  // Nobody waits for a second window.
  if (now.getTime() - submittedAt.getTime() >= windowMs) return null;
  const end = Math.floor(now.getTime() / windowMs + 1) * windowMs;
  return end - now.getTime() < 50 ? null : new Date(end);
}
