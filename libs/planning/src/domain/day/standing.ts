import { QUARTER } from './day';

/** A quarter of an hour that somebody has of a hold. */
export interface StandingQuarter {
  readonly caregiverId: string;
  readonly minute: number;
}

/** What was asked for one visit, and whom a plan sent as the second one, if it did. */
export interface AskedVisit {
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly durationMinutes: number;
  readonly secondGivenTo: string | null;
}

/** Who has a visit from when on. */
export interface Standing {
  readonly caregiverId: string;
  readonly startMinute: number;
  readonly second: StandingTurn | null;
}
interface StandingTurn {
  readonly caregiverId: string;
  readonly startMinute: number;
}

/**
 * Reads from the quarters of a hold on one date which visit stands when: a hold does not say it. Visits come in the order
 * of their windows; null for one that has no quarters. What is left over belongs to no visit that is known.
 */
export function standingVisits(
  asked: readonly AskedVisit[],
  quarters: readonly StandingQuarter[],
): { readonly standing: readonly (Standing | null)[]; readonly left: readonly StandingQuarter[] } {
  let free = [...quarters].sort((a, b) => a.minute - b.minute);
  const take = (of: (one: StandingQuarter) => boolean, minutes: number): StandingTurn | null => {
    const first = free.find(of);
    if (!first) return null;
    const { caregiverId, minute } = first;
    const end = minute + Math.ceil(minutes / QUARTER) * QUARTER;
    free = free.filter((one) => one.caregiverId !== caregiverId || one.minute < minute || one.minute >= end);
    return { caregiverId, startMinute: minute };
  };
  const standing = asked.map(({ fromMinute, toMinute, durationMinutes, secondGivenTo }): Standing | null => {
    const main = take(
      (one) => one.caregiverId !== secondGivenTo && one.minute >= fromMinute && one.minute < toMinute,
      durationMinutes,
    );
    if (!main) return null;
    const second =
      secondGivenTo === null
        ? null
        : take((one) => one.caregiverId === secondGivenTo && one.minute >= main.startMinute, durationMinutes);
    return { ...main, second };
  });
  return { standing, left: free };
}
