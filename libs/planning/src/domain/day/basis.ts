import type { PlanChange } from '@yilian/contracts';
import { type Day, type DayVisit, keyOf } from './day';

/** What a plan was made from, kept with it: only ids and minutes, so that it can be told what has changed since. */
export interface PlanBasis {
  readonly visits: Readonly<Record<string, readonly unknown[]>>;
  readonly caregivers: Readonly<Record<string, readonly unknown[]>>;
}

/** The same day always has the same basis. */
export function basisOf(day: Day): PlanBasis {
  const spans = (list: readonly { readonly fromMinute: number; readonly toMinute: number }[]) =>
    [...list].map((one) => [one.fromMinute, one.toMinute]).sort((a, b) => a[0]! - b[0]!);
  return {
    visits: Object.fromEntries(
      [...day.visits]
        .sort(byKey)
        .map((visit) => [
          keyOf(visit),
          [
            ...[visit.holdId, visit.caregiverId, visit.startMinute, visit.minutes],
            ...[visit.window.fromMinute, visit.window.toMinute, visit.skillMask, visit.caregiverSex],
            ...[visit.second?.caregiverId ?? null, visit.second?.startMinute ?? null],
            ...[visit.wish.pinnedTo, visit.wish.second],
          ],
        ]),
    ),
    caregivers: Object.fromEntries(
      [...day.caregivers]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((one) => [
          one.id,
          [one.sex, one.skillMask, one.areaTowns, spans(one.shifts), spans(one.blocked)],
        ]),
    ),
  };
}

const byKey = (a: DayVisit, b: DayVisit): number => (keyOf(a) < keyOf(b) ? -1 : 1);

/** What is not as it was when the plan was made. */
export function changesSince(then: PlanBasis, now: PlanBasis): PlanChange[] {
  const visits = differing(then.visits, now.visits).map((key): PlanChange => {
    const kind = !(key in then.visits) ? 'visit_new' : key in now.visits ? 'visit_changed' : 'visit_gone';
    return { kind, requestId: key.split('.')[0]! };
  });
  const caregivers = differing(then.caregivers, now.caregivers).map((caregiverId): PlanChange => ({
    kind: 'hours_changed',
    caregiverId,
  }));
  return [...visits, ...caregivers];
}

function differing(
  then: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): string[] {
  const keys = new Set([...Object.keys(then), ...Object.keys(now)]);
  return [...keys].filter((key) => JSON.stringify(then[key]) !== JSON.stringify(now[key])).sort();
}
