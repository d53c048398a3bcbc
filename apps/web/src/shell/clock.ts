import { boot } from './boot';
import { dateOf } from '../words/format';

/** How far the device's clock is wrong. The server's clock counts, as with everything that has a deadline. */
const bootMs = new Date(boot.serverNow).getTime();
let aheadMs = bootMs - Date.now();

/** Sets the clock by an answer that carries the server's time; one that came with the page is older than the page. */
export function learnTime(serverNow: string): void {
  const serverMs = new Date(serverNow).getTime();
  if (serverMs > bootMs) aheadMs = serverMs - Date.now();
}

/** The moment by the server's clock. */
export const now = (): Date => new Date(Date.now() + aheadMs);

/** Today in the city. */
export const today = (): string => dateOf(now());

/** A calendar date some days on. */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The dates of the next days, tomorrow first. */
export const nextDays = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => addDays(today(), index + 1));
