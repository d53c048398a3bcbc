import { type DayBoard, type DayVisitView, type PlannedVisitView } from '@yilian/contracts';

/** A visit with what the plan makes of it; where there is no plan, with how it stands. */
export interface DayRow {
  readonly key: string;
  readonly visit: DayVisitView;
  readonly part: 0 | 1;
  readonly caregiverId: string | null;
  readonly startMinute: number;
  readonly planned: PlannedVisitView | null;
  /** Who goes and when as it stands, where the plan changes it. */
  readonly before: { readonly caregiverId: string; readonly startMinute: number } | null;
}

/** Every visit of the day by time; a proposal shows what would be, anything else what is, with its reasons once taken over. */
export function dayRows({ visits, plan }: DayBoard): DayRow[] {
  const proposed = plan?.state === 'proposed' ? plan.visits : [];
  const inForce = plan?.state === 'accepted' ? plan.visits : [];
  return visits
    .flatMap((visit) => {
      const own = proposed.filter(
        (one) => one.requestId === visit.requestId && one.visitNo === visit.visitNo,
      );
      return own.length > 0 ? own.map((one) => plannedRow(visit, one)) : standingRows(visit, inForce);
    })
    .sort((a, b) => a.startMinute - b.startMinute || (a.key < b.key ? -1 : 1));
}

const keyOf = (visit: DayVisitView, part: number): string => `${visit.requestId}-${visit.visitNo}-${part}`;

function plannedRow(visit: DayVisitView, planned: PlannedVisitView): DayRow {
  const { caregiverId, startMinute } = planned;
  const part = planned.part === 1 ? 1 : 0;
  const now = part === 1 ? visit.secondNow : visit.now;
  const same = now?.caregiverId === caregiverId && now.startMinute === startMinute;
  return {
    key: keyOf(visit, part),
    visit,
    part,
    caregiverId,
    startMinute,
    planned,
    before: same ? null : now,
  };
}

function standingRows(visit: DayVisitView, inForce: readonly PlannedVisitView[]): DayRow[] {
  const asPlanned = (part: 0 | 1, now: DayVisitView['now']): PlannedVisitView | undefined =>
    inForce.find(
      (one) =>
        one.requestId === visit.requestId &&
        one.visitNo === visit.visitNo &&
        one.part === part &&
        one.caregiverId === now.caregiverId &&
        one.startMinute === now.startMinute,
    );
  const row = (part: 0 | 1, now: DayVisitView['now']): DayRow => ({
    ...{ key: keyOf(visit, part), visit, part, before: null, ...now },
    planned: asPlanned(part, now) ?? null,
  });
  return [row(0, visit.now), ...(visit.secondNow ? [row(1, visit.secondNow)] : [])];
}

/** 9:05 as the clock shows it. */
export const clockOf = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
