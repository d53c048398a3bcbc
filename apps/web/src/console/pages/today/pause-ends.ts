import { addDays, localDate, momentOf } from '@yilian/kernel';

const HOUR_MS = 3_600_000;
const EIGHT = 8 * 60;

export const PAUSES = ['open_end', 'hour', 'tonight', 'tomorrow'] as const;
export type Pause = (typeof PAUSES)[number];

/** When a pause ends by itself, ISO; null when only a person ends it. `tonight` is the end of the city's day. */
export function pauseEnd(pause: Pause, now: Date, zone: string): string | null {
  if (pause === 'open_end') return null;
  if (pause === 'hour') return new Date(now.getTime() + HOUR_MS).toISOString();
  const tomorrow = addDays(localDate(now.getTime(), zone), 1);
  return new Date(momentOf(tomorrow, pause === 'tonight' ? 0 : EIGHT, zone)).toISOString();
}
