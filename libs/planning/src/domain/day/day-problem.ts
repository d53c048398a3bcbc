import type { SettingValue } from '@yilian/contracts';
import type { Point } from '@yilian/kernel';
import type { Part, RouteVisit, RoutingProblem, Traveller } from '../routing';
import { waysBetween } from '../ways';
import { type Day, type DayCaregiver, type DayVisit, type MinuteSpan, QUARTER } from './day';

export type PlanningRules = SettingValue<'planning.rules'>;

const DAY_MINUTES = 1_440;

/** Who comes that day, in the order of the problem's travellers; after them stand two nobodies. */
export const presentOf = (day: Day): DayCaregiver[] =>
  day.caregivers.filter((one) => one.shifts.length > 0 && !day.absent.includes(one.id));

/** Whether this caregiver may make this visit at all, whatever the time. */
export function mayMake(one: DayCaregiver, visit: DayVisit): boolean {
  return (
    (one.skillMask & visit.skillMask) === visit.skillMask &&
    (visit.caregiverSex === 'any' || visit.caregiverSex === one.sex) &&
    (one.areaTowns === null || one.areaTowns.includes(visit.townCode))
  );
}

/** When a visit may start: exactly as agreed, or a little beside it where the family left room. */
export function promised(visit: DayVisit, rules: PlanningRules): MinuteSpan {
  const { window, minutes, startMinute } = visit;
  const latest = window.toMinute - minutes;
  return {
    fromMinute: Math.min(startMinute, Math.max(window.fromMinute, startMinute - rules.toleranceMinutes)),
    toMinute: Math.max(startMinute, Math.min(latest, startMinute + rules.toleranceMinutes)),
  };
}

/**
 * The day for the search. Visits come first, in their order; breaks and what is promised otherwise follow, each for the one
 * caregiver whom it belongs to. What no one can do is left to nobody, which costs more than any detour.
 */
export function dayProblem(day: Day, rules: PlanningRules): RoutingProblem {
  const team = presentOf(day);
  const points: Point[] = day.base ? [day.base] : [];
  const placeOf = (at: Point | null): number => (at ? points.push(at) - 1 : 0);
  const visits = day.visits.map((visit) => routeVisit(visit, day, team, rules, placeOf(visit.at)));
  if (points.length === 0) points.push({ lng: 0, lat: 0 });
  const base = day.base ? 0 : null;
  return {
    places: points.length,
    ways: waysBetween(points, rules.ways),
    travellers: [...team.map((one) => traveller(one, base)), NOBODY, NOBODY],
    visits: [...visits, ...team.flatMap((one, index) => kept(one, index, rules))],
    weights: rules.weights,
    grid: QUARTER,
  };
}

const NOBODY: Traveller = { start: null, end: null, leaves: 0, from: 0, until: DAY_MINUTES, nobody: true };

/** The way to the first visit begins before the shift does. */
function traveller({ shifts }: DayCaregiver, base: number | null): Traveller {
  const from = Math.min(...shifts.map((shift) => shift.fromMinute));
  const until = Math.max(...shifts.map((shift) => shift.toMinute));
  return { start: base, end: base, leaves: from - DAY_MINUTES, from, until };
}

function routeVisit(
  visit: DayVisit,
  day: Day,
  team: readonly DayCaregiver[],
  rules: PlanningRules,
  place: number,
): RouteVisit {
  const { fromMinute: from, toMinute: to } = promised(visit, rules);
  const first = part(visit, day, team, rules, visit.caregiverId, team.length);
  const { second } = visit.wish;
  if (!second) return { place, from, to, parts: [first] };
  const partner = part(visit, day, team, rules, visit.second?.caregiverId ?? null, team.length + 1);
  const pair = {
    place,
    from,
    to,
    parts: [first, { ...partner, able: unpinned(visit, team, partner) }] as const,
  };
  if (second.order === 'together') return { ...pair, gap: { least: 0, most: 0 } };
  const gap = { least: second.minutes, most: second.minutes + QUARTER };
  return { ...pair, gap, secondTo: to + gap.most };
}

/** Who is fixed by hand is the first one. */
const unpinned = (visit: DayVisit, team: readonly DayCaregiver[], partner: Part): readonly number[] =>
  visit.wish.pinnedTo === null
    ? partner.able
    : [...ableOf({ ...visit, wish: { ...visit.wish, pinnedTo: null } }, team), partner.able.at(-1)!];

const ableOf = (visit: DayVisit, team: readonly DayCaregiver[]): number[] =>
  [...team.keys()].filter((index) => {
    const one = team[index]!;
    const { pinnedTo } = visit.wish;
    return pinnedTo === null ? mayMake(one, visit) : one.id === pinnedTo;
  });

function part(
  visit: DayVisit,
  day: Day,
  team: readonly DayCaregiver[],
  rules: PlanningRules,
  now: string | null,
  nobody: number,
): Part {
  const { otherFace, change, changeWhenIll, nobody: costOfNobody } = rules.costs;
  const dislike = new Map<number, number>([[nobody, costOfNobody]]);
  team.forEach(({ id }, index) => {
    const strange = visit.familiar.length > 0 && !visit.familiar.includes(id) ? otherFace : 0;
    const changed = now !== null && now !== id ? (day.absent.length > 0 ? changeWhenIll : change) : 0;
    if (strange + changed > 0) dislike.set(index, strange + changed);
  });
  return { minutes: visit.minutes, able: [...ableOf(visit, team), nobody], dislike };
}

/** Breaks between shifts, the break of a long shift, and what is promised otherwise. */
function kept({ shifts, blocked }: DayCaregiver, index: number, rules: PlanningRules): RouteVisit[] {
  const own = (minutes: number): RouteVisit['parts'] => [{ minutes, able: [index] }];
  const inOrder = [...shifts].sort((a, b) => a.fromMinute - b.fromMinute);
  const gaps = inOrder.slice(1).map((next, before) => ({
    fromMinute: inOrder[before]!.toMinute,
    toMinute: next.fromMinute,
  }));
  const fixed = [...gaps, ...blocked]
    .filter((one) => one.fromMinute < one.toMinute)
    .map(({ fromMinute, toMinute }): RouteVisit => {
      return { place: null, from: fromMinute, to: fromMinute, parts: own(toMinute - fromMinute) };
    });
  const { longerThanMinutes, minutes, fromMinute, toMinute } = rules.rest;
  const long = inOrder.filter(
    (shift) =>
      shift.toMinute - shift.fromMinute > longerThanMinutes &&
      shift.fromMinute < fromMinute &&
      shift.toMinute > toMinute + minutes,
  );
  return [
    ...fixed,
    ...long.map((): RouteVisit => ({ place: null, from: fromMinute, to: toMinute, parts: own(minutes) })),
  ];
}
