/** Ways beside the inbox. */
export type Way = 'sms' | 'web_push';
export type DeliveryState = 'queued' | 'sent' | 'failed';

/** How an account wants to be told. */
export interface Wishes {
  readonly sms: boolean;
  readonly webPush: boolean;
  readonly hasPhone: boolean;
  /** Minutes since midnight of the city; null = never quiet. */
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
}

const DAY_MINUTES = 1_440;
const MOST_ATTEMPTS = 6;
const FIRST_PAUSE_SECONDS = 5;

/** The ways that an account has chosen and that can reach it. */
export const waysOf = ({ sms, webPush, hasPhone }: Wishes): Way[] => [
  ...(sms && hasPhone ? (['sms'] as const) : []),
  ...(webPush ? (['web_push'] as const) : []),
];

/** How many minutes of quiet are left at a minute of the day; 0 when it is not quiet. The hours may lie over midnight. */
export function quietMinutes({ quietFrom, quietTo }: Wishes, minute: number): number {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return 0;
  const sinceStart = (minute - quietFrom + DAY_MINUTES) % DAY_MINUTES;
  const length = (quietTo - quietFrom + DAY_MINUTES) % DAY_MINUTES;
  return sinceStart < length ? length - sinceStart : 0;
}

/** Seconds until the next attempt after so many failed ones; null when it has been tried often enough. */
export const pauseAfter = (attempts: number): number | null =>
  attempts >= MOST_ATTEMPTS ? null : FIRST_PAUSE_SECONDS * 4 ** (attempts - 1);
