import { datesOf, movedBy, type WantedUnits } from '@yilian/contracts';

const REACH_DAYS = 42;

export interface Calendar {
  /** No date before this one. */
  readonly first: string;
  /** The dates themselves will not do: they are asked for already. */
  readonly onwards: boolean;
  /** Whether the units can be had on their days, as far as is known. */
  readonly canBeHad: (units: WantedUnits) => boolean;
}

/**
 * By how many days earlier units have to move to be asked for again. A single day becomes the next one that can be had;
 * a pattern of several days keeps its weekdays. When nothing can be had, the next days from `first`: whoever places the
 * request may know somebody else.
 */
export function daysToMove(units: WantedUnits, { first, onwards, canBeHad }: Calendar): number {
  const step = datesOf(units).length > 1 ? 7 : 1;
  const early = (days: number): boolean => datesOf(movedBy(units, days)).some((date) => date < first);
  let least = onwards ? step : 0;
  while (early(least)) least += step;
  for (let days = least; days <= least + REACH_DAYS; days += step) {
    if (canBeHad(movedBy(units, days))) return days;
  }
  return least;
}
