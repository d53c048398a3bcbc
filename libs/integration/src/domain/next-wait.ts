/** A share of a wait that it may be shorter or longer, so that many tries do not come back together. */
const JITTER = 0.2;

/** How long a receiver may be given rest. */
export interface WaitRules {
  readonly waitSeconds: readonly number[];
  readonly longestWaitSeconds: number;
}

/**
 * Seconds until the next try after `tries` that failed; null when it is given up. `luck`: 0 to 1. A receiver that asks for a
 * longer rest gets it, within limits.
 */
export function nextWait(
  tries: number,
  luck: number,
  askedSeconds: number | null,
  rules: WaitRules,
): number | null {
  const wait = rules.waitSeconds[tries - 1];
  if (wait === undefined) return null;
  const spread = wait * (1 - JITTER + 2 * JITTER * luck);
  return Math.max(spread, Math.min(askedSeconds ?? 0, rules.longestWaitSeconds));
}

/** What `Retry-After` asks for, in seconds: a number, or a date; null when it cannot be read. */
export function askedRest(header: string | undefined, nowMs: number): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, (at - nowMs) / 1000);
}
