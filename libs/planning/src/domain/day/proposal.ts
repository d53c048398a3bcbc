import type { VisitOpen, VisitReason } from '@yilian/contracts';
import type { Routes } from '../routing';
import { wayMinutes } from '../ways';
import { type Day, type DayCaregiver, type DayVisit, QUARTER } from './day';
import { mayMake, type PlanningRules, presentOf, promised } from './day-problem';

/** Who shall go to one visit, or be the second one there, and why. */
export interface ProposedVisit {
  readonly requestId: string;
  readonly visitNo: number;
  readonly holdId: string;
  readonly part: 0 | 1;
  /** Null: nobody can. */
  readonly caregiverId: string | null;
  /** The place in the caregiver's day, counted from 1. */
  readonly order: number;
  readonly startMinute: number;
  readonly minutes: number;
  /** On the way there from the visit before. */
  readonly wayMinutes: number;
  readonly lateMinutes: number;
  readonly why: readonly VisitReason[];
  /** Why it cannot be taken over as it is; its present arrangement stays then. */
  readonly open: VisitOpen | null;
}

/** Reads the search's answer as a proposal for people. */
export function proposalOf(day: Day, rules: PlanningRules, routes: Routes): ProposedVisit[] {
  const team = presentOf(day);
  const proposed = routes.stops.flatMap((stops, index): ProposedVisit[] => {
    const caregiver = team[index] ?? null;
    let here = day.base;
    let order = 0;
    return stops.flatMap(({ visit: at, part, start }) => {
      const visit = day.visits[at];
      // Breaks and what is promised otherwise come after the visits.
      if (!visit) return [];
      const way = here && visit.at && caregiver ? wayMinutes(here, visit.at, rules.ways) : 0;
      here = visit.at ?? here;
      order += 1;
      const { requestId, visitNo, holdId, minutes } = visit;
      const lateMinutes = Math.max(0, start - latestOf(visit, part, rules));
      return {
        ...{ requestId, visitNo, holdId, part, order, minutes, lateMinutes, startMinute: start },
        caregiverId: caregiver?.id ?? null,
        wayMinutes: Math.round(way),
        why: caregiver ? reasonsFor(day, visit, part, caregiver, team) : [],
        open: caregiver
          ? openOf(caregiver, start, minutes, start > allowedOf(visit, part))
          : nobodyFor(visit, team),
      };
    });
  });
  return withBothOpen(proposed);
}

function latestOf(visit: DayVisit, part: 0 | 1, rules: PlanningRules): number {
  const { toMinute } = promised(visit, rules);
  const { second } = visit.wish;
  return part === 1 && second?.order === 'after' ? toMinute + second.minutes + QUARTER : toMinute;
}

/** The latest start that the family's window allows: nobody is sent after it without being asked. */
function allowedOf({ window, minutes, wish: { second } }: DayVisit, part: 0 | 1): number {
  const gap = part === 1 && second?.order === 'after' ? second.minutes + QUARTER : 0;
  return window.toMinute - minutes + gap;
}

/** Who was fixed by hand and does not work that day is another matter than that there is nobody. */
const nobodyFor = ({ wish: { pinnedTo } }: DayVisit, team: readonly DayCaregiver[]): VisitOpen =>
  pinnedTo !== null && !team.some(({ id }) => id === pinnedTo) ? 'fixed_absent' : 'nobody';

function openOf(
  caregiver: DayCaregiver,
  start: number,
  minutes: number,
  isTooLate: boolean,
): VisitOpen | null {
  if (isTooLate) return 'late';
  const inShift = caregiver.shifts.some(
    ({ fromMinute, toMinute }) => fromMinute <= start && start + minutes <= toMinute,
  );
  const free = caregiver.blocked.every(
    ({ fromMinute, toMinute }) => start + minutes <= fromMinute || toMinute <= start,
  );
  return inShift && free ? null : 'outside_shift';
}

function reasonsFor(
  day: Day,
  visit: DayVisit,
  part: 0 | 1,
  { id }: DayCaregiver,
  team: readonly DayCaregiver[],
): VisitReason[] {
  const now = part === 0 ? visit.caregiverId : visit.second?.caregiverId;
  const reasons: VisitReason[] = [];
  if (part === 0 && visit.wish.pinnedTo === id) reasons.push('fixed');
  if (team.filter((one) => mayMake(one, visit)).length === 1) reasons.push('only_one');
  if (visit.familiar.includes(id)) reasons.push('same_face');
  if (now === id) reasons.push('stays');
  else if (now !== undefined && day.absent.includes(now)) reasons.push('instead_of_absent');
  return reasons.length > 0 ? reasons : ['near'];
}

/** When one of two cannot come as planned, neither is taken over. */
function withBothOpen(proposed: readonly ProposedVisit[]): ProposedVisit[] {
  const key = (one: ProposedVisit): string => `${one.requestId}.${one.visitNo}`;
  const open = new Map(proposed.filter((one) => one.open).map((one) => [key(one), one.open]));
  return proposed.map((one) => ({ ...one, open: one.open ?? open.get(key(one)) ?? null }));
}
