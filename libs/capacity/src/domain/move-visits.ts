import { type CityTime } from './calendar';
import {
  bufferOf,
  type CaregiverTime,
  mayVisit,
  occupy,
  type OwnedQuarter,
  quarterOf,
  type TakenQuarter,
  type VisitWish,
} from './visit-planner';

/** A promise of visits as it was locked. */
export interface HeldVisits {
  readonly holdId: string;
  readonly caregiverId: string;
  /** What was asked; null when nobody asked yet and units are only kept. */
  readonly wish: VisitWish | null;
  readonly quarters: readonly OwnedQuarter[];
}
/** Who is to make all visits of a promise. */
export interface VisitMove {
  readonly holdId: string;
  readonly caregiverId: string;
}
export type MoveFault = 'unknown' | 'begun' | 'cannot' | 'no_time';

/** A move with the quarters that it takes. */
export interface MovedVisits {
  readonly held: HeldVisits;
  readonly toId: string;
  readonly quarters: readonly OwnedQuarter[];
}
export interface MovePlan {
  readonly moved: readonly MovedVisits[];
  readonly faults: readonly { readonly holdId: string; readonly fault: MoveFault }[];
}

/**
 * Decides moves together, whole or not at all: all of them leave their caregivers first, so two may change places. The
 * agreed times stay as they are; the way after a visit is that of whoever makes it.
 */
export function planMoves(
  moves: readonly VisitMove[],
  held: readonly HeldVisits[],
  team: readonly CaregiverTime[],
  now: CityTime,
  travelMinutes: number,
): MovePlan {
  const known = new Map(held.map((one) => [one.holdId, one]));
  const leaving = moves.flatMap(({ holdId }) => known.get(holdId) ?? []);
  const taken = takenWithout(leaving, team);
  const moved: MovedVisits[] = [];
  const faults: { holdId: string; fault: MoveFault }[] = [];
  const thisQuarter = quarterOf(now.day, now.minute);
  for (const { holdId, caregiverId } of moves) {
    const visits = known.get(holdId);
    const target = team.find((one) => one.id === caregiverId);
    const answer = visits && target ? quartersAt(visits, target, thisQuarter) : 'unknown';
    if (typeof answer === 'string') faults.push({ holdId, fault: answer });
    else {
      for (const { quarter } of answer) taken.get(caregiverId)!.add(quarter);
      const quarters = answer.map((one) => ({ ...one, caregiverId }));
      moved.push({ held: visits!, toId: caregiverId, quarters });
    }
  }
  return { moved, faults };

  function quartersAt(visits: HeldVisits, target: CaregiverTime, from: number): TakenQuarter[] | MoveFault {
    if (visits.quarters.some(({ quarter }) => quarter < from)) return 'begun';
    if (!visits.wish || !mayVisit(target, visits.wish)) return 'cannot';
    const free = new Set(taken.get(target.id));
    const all: TakenQuarter[] = [];
    for (const { start, length } of visitsIn(visits.quarters)) {
      const found = occupy(target, free, start, length, bufferOf(target, travelMinutes));
      if (!found) return 'no_time';
      for (const { quarter } of found) free.add(quarter);
      all.push(...found);
    }
    return all;
  }
}

/** What is taken of everybody's time once these promises are nobody's. */
function takenWithout(
  leaving: readonly HeldVisits[],
  team: readonly CaregiverTime[],
): ReadonlyMap<string, Set<number>> {
  const taken = new Map(team.map((one) => [one.id, new Set(one.taken)]));
  for (const { caregiverId, quarter } of leaving.flatMap(({ quarters }) => quarters))
    taken.get(caregiverId)?.delete(quarter);
  return taken;
}

/** The visits in quarters, without the ways between them. */
export function visitsIn(quarters: readonly TakenQuarter[]): { start: number; length: number }[] {
  const visits: { start: number; length: number }[] = [];
  const sorted = quarters.filter(({ travel }) => !travel).map(({ quarter }) => quarter);
  for (const quarter of sorted.sort((a, b) => a - b)) {
    const last = visits.at(-1);
    if (last && last.start + last.length === quarter) last.length += 1;
    else visits.push({ start: quarter, length: 1 });
  }
  return visits;
}
