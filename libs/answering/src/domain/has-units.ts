import { type Supply } from '@yilian/matching';

/** Whether a service has anything left to give within the time that matching looks ahead. */
export function hasUnits(supply: Supply, nowMs: number): boolean {
  switch (supply.kind) {
    case 'residential':
      return supply.vacant.some(({ count }) => count > 0);
    case 'day_care':
      return supply.seats.some(({ free }) => free > 0);
    case 'meal':
      return supply.portions.some(({ free, cutoffAtMs }) => free > 0 && nowMs < cutoffAtMs);
    case 'home_care':
      return supply.days.some(({ female, male }) => female + male > 0);
  }
}
