import { type Day, type DayVisit, keyOf, type MinuteSpan, QUARTER } from './day';
import type { ProposedVisit } from './proposal';

/** A quarter of an hour of a caregiver, by its first minute; `travel`: on the way to the next visit. */
export interface QuarterMove {
  readonly holdId: string;
  readonly caregiverId: string;
  readonly minute: number;
  readonly travel: boolean;
}

/** The new quarters of every hold that the plan touches, or the visits that stand in its way. */
export type PlannedMoves =
  | { readonly ok: true; readonly holds: readonly string[]; readonly quarters: readonly QuarterMove[] }
  | { readonly ok: false; readonly inTheWay: readonly DayVisit[] };

/**
 * What accepting a proposal makes of the day. Visits that it leaves open keep what they have; when another visit needs that
 * time of that caregiver, nothing is taken over. Ways are kept free as far as the next visit and the shift allow.
 */
export function movesOf(day: Day, proposed: readonly ProposedVisit[], bufferMinutes: number): PlannedMoves {
  const settled = proposed.filter((one) => one.open === null && one.caregiverId !== null);
  const openKeys = new Set(proposed.filter((one) => one.open !== null).map(keyOf));
  const open = day.visits.filter((visit) => openKeys.has(keyOf(visit)));
  const quarters = [
    ...settled.flatMap(({ holdId, caregiverId, startMinute, minutes }) =>
      visitQuarters(holdId, caregiverId!, startMinute, minutes),
    ),
    ...open.flatMap(quartersNow),
  ];
  const owner = new Map<string, QuarterMove>();
  const clashes = new Set<string>();
  for (const one of quarters) {
    const slot = slotOf(one);
    const other = owner.get(slot);
    if (other) [one.holdId, other.holdId].forEach((holdId) => clashes.add(holdId));
    owner.set(slot, one);
  }
  if (clashes.size > 0) return { ok: false, inTheWay: open.filter((visit) => clashes.has(visit.holdId)) };
  for (const one of travelAfter(day, quarters, bufferMinutes)) {
    if (!owner.has(slotOf(one))) owner.set(slotOf(one), one);
  }
  const holds = [...new Set([...settled, ...open].map((one) => one.holdId))].sort();
  return { ok: true, holds, quarters: [...owner.values()] };
}

const slotOf = ({ caregiverId, minute }: Pick<QuarterMove, 'caregiverId' | 'minute'>): string =>
  `${caregiverId} ${minute}`;

function visitQuarters(
  holdId: string,
  caregiverId: string,
  startMinute: number,
  minutes: number,
): QuarterMove[] {
  return Array.from({ length: Math.ceil(minutes / QUARTER) }, (_, index) => ({
    ...{ holdId, caregiverId, travel: false },
    minute: startMinute + index * QUARTER,
  }));
}

const quartersNow = ({ holdId, caregiverId, startMinute, minutes, second }: DayVisit): QuarterMove[] => [
  ...visitQuarters(holdId, caregiverId, startMinute, minutes),
  ...(second ? visitQuarters(holdId, second.caregiverId, second.startMinute, minutes) : []),
];

/** The quarters after each last one of a visit, within the shift and beside what is promised otherwise. */
function travelAfter(day: Day, quarters: readonly QuarterMove[], bufferMinutes: number): QuarterMove[] {
  const taken = new Set(quarters.map(slotOf));
  const caregivers = new Map(day.caregivers.map((one) => [one.id, one]));
  return quarters.flatMap((last) => {
    const free: QuarterMove[] = [];
    for (let minute = last.minute + QUARTER; minute <= last.minute + bufferMinutes; minute += QUARTER) {
      const caregiver = caregivers.get(last.caregiverId);
      if (taken.has(slotOf({ ...last, minute })) || !within(caregiver?.shifts, minute)) break;
      if (within(caregiver?.blocked, minute)) break;
      free.push({ ...last, minute, travel: true });
    }
    return free;
  });
}

const within = (spans: readonly MinuteSpan[] | undefined, minute: number): boolean =>
  spans?.some(({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute) ?? false;
