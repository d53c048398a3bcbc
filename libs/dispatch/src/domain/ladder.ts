import { type EscalationLevel } from '@yilian/contracts';

/** Where a request stands on the ladder of people. */
export interface Rung {
  readonly level: EscalationLevel;
  /** 1 for the first time somebody is asked, counted on over the whole ladder. */
  readonly step: number;
}

/**
 * Who takes over next: the first level, then the one above, then the last level again as often as the rules say. Null
 * when all of them let their time pass.
 */
export function nextRung(
  current: Rung | null,
  levels: readonly EscalationLevel[],
  repeats: number,
): Rung | null {
  if (!current) return { level: levels[0]!, step: 1 };
  const step = current.step + 1;
  if (step > levels.length + repeats) return null;
  return { level: levels[Math.min(step, levels.length) - 1]!, step };
}
