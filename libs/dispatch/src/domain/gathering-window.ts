/** What decides whether requests wait a little to be decided together. */
export interface Pressure {
  /** Requests of the kind that look for a provider now. */
  readonly waiting: number;
  /** Units that at least one of them could use. */
  readonly freeUnits: number;
}

export interface WindowRules {
  readonly windowSeconds: number;
  readonly scarceBelow: number;
}

/**
 * When to decide: at once when units are plenty; under scarcity at the end of the running window, because deciding
 * together then serves people better (see the benchmark on assignment). Windows end at whole multiples of their length,
 * so that all who wait meet. Null = now. Never call it for urgent requests.
 */
export function decideAt(pressure: Pressure, rules: WindowRules, submittedAt: Date, now: Date): Date | null {
  const windowMs = rules.windowSeconds * 1000;
  if (windowMs === 0 || pressure.freeUnits >= rules.scarceBelow * pressure.waiting) return null;
  // Nobody waits for a second window.
  if (now.getTime() - submittedAt.getTime() >= windowMs) return null;
  const end = Math.floor(now.getTime() / windowMs + 1) * windowMs;
  return end - now.getTime() < 50 ? null : new Date(end);
}
