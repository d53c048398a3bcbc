import { type EscalationLevel } from '@yilian/contracts';

/** Where a request stands on the ladder of people. */
export interface Rung {
  readonly level: EscalationLevel;
  /** 1 for the first time somebody is asked, counted on until the climb ends; the next climb begins with 1 again. */
  readonly turn: number;
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
  if (!current) return { level: levels[0]!, turn: 1 };
  const turn = current.turn + 1;
  if (turn > levels.length + repeats) return null;
  return { level: levels[Math.min(turn, levels.length) - 1]!, turn };
}
