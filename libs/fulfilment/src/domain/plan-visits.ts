import { type LocalDate, type VisitState } from '@yilian/contracts';

const QUARTER = 15;

/** A quarter of an hour with the person, by the clocks of the city; without the way there. */
export interface TakenQuarter {
  readonly holdId: string;
  readonly caregiverId: string;
  readonly date: LocalDate;
  readonly minute: number;
}

/** A visit as its units say. `ordinal`: its number on that day, from 1. */
export interface PlannedVisit {
  readonly holdId: string;
  readonly caregiverId: string;
  readonly date: LocalDate;
  readonly ordinal: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** A visit as it is kept. */
export interface KeptVisit extends PlannedVisit {
  readonly id: string;
  readonly state: VisitState;
}

/** What has to change so that what is kept follows the units. */
export interface VisitChanges {
  readonly add: readonly PlannedVisit[];
  readonly move: readonly { readonly id: string; readonly to: PlannedVisit }[];
  readonly cancel: readonly string[];
}

const keyOf = ({ holdId, date, ordinal }: PlannedVisit): string => `${holdId} ${date} ${ordinal}`;

/** The visits that quarters make up: those of one caregiver that follow one another are one visit. */
export function visitsOfQuarters(quarters: readonly TakenQuarter[]): PlannedVisit[] {
  const sorted = [...quarters].sort(
    (a, b) => compare(a.holdId, b.holdId) || compare(a.caregiverId, b.caregiverId) || inTime(a, b),
  );
  const found: Omit<PlannedVisit, 'ordinal'>[] = [];
  for (const { minute, ...quarter } of sorted) {
    const last = found.at(-1);
    const follows =
      last?.holdId === quarter.holdId &&
      last.caregiverId === quarter.caregiverId &&
      last.date === quarter.date &&
      last.toMinute === minute;
    if (follows) found[found.length - 1] = { ...last, toMinute: minute + QUARTER };
    else found.push({ ...quarter, fromMinute: minute, toMinute: minute + QUARTER });
  }
  return numbered(found);
}

/** Compares what is kept with what the units say. What has begun or ended stays as it was. */
export function changesOfVisits(kept: readonly KeptVisit[], planned: readonly PlannedVisit[]): VisitChanges {
  const known = new Map(kept.map((visit) => [keyOf(visit), visit]));
  const wanted = new Set(planned.map(keyOf));
  return {
    add: planned.filter((visit) => !known.has(keyOf(visit))),
    move: planned.flatMap((to) => {
      const visit = known.get(keyOf(to));
      return visit && isOpen(visit) && !isSame(visit, to) ? [{ id: visit.id, to }] : [];
    }),
    cancel: kept.filter((visit) => isOpen(visit) && !wanted.has(keyOf(visit))).map(({ id }) => id),
  };
}

const isOpen = ({ state }: KeptVisit): boolean => state === 'scheduled' || state === 'missed';

const isSame = (a: PlannedVisit, b: PlannedVisit): boolean =>
  a.caregiverId === b.caregiverId && a.fromMinute === b.fromMinute && a.toMinute === b.toMinute;

function numbered(visits: readonly Omit<PlannedVisit, 'ordinal'>[]): PlannedVisit[] {
  const ofDay = new Map<string, number>();
  return [...visits]
    .sort((a, b) => compare(a.date, b.date) || a.fromMinute - b.fromMinute)
    .map((visit) => {
      const day = `${visit.holdId} ${visit.date}`;
      const ordinal = (ofDay.get(day) ?? 0) + 1;
      ofDay.set(day, ordinal);
      return { ...visit, ordinal };
    });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const inTime = (a: TakenQuarter, b: TakenQuarter): number => compare(a.date, b.date) || a.minute - b.minute;
