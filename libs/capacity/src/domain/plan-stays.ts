import { BedKind, type BedState, type SexRule, type UnitsOf } from '@yilian/contracts';
import { byService } from './by-service';
import { dateOf, dayOf } from './calendar';
import { type HoldRefusal } from './wish';

/** Nights from `from` up to, not including, `to`; a stay without an end reaches to Infinity. */
export interface Stay {
  readonly from: number;
  readonly to: number;
}

/** A bed as it was locked, with the stays that still lie ahead of it. */
export interface BedCalendar {
  readonly id: string;
  readonly serviceId: string;
  readonly kind: BedKind;
  readonly sexRule: SexRule;
  readonly state: BedState;
  readonly openFrom: number | null;
  readonly stays: readonly Stay[];
}

export interface StayGranted {
  readonly kind: 'stay';
  readonly bedId: string;
  readonly stay: Stay;
  /** The stay has begun, so the bed itself turns from vacant to held. */
  readonly today: boolean;
}

/** A stay by its first date and its nights, null = without an end. */
export const stayFrom = (fromDate: string, nights: number | null): Stay => {
  const from = dayOf(fromDate);
  return { from, to: nights === null ? Infinity : from + nights };
};

export const stayOf = (units: UnitsOf<'residential'>): Stay => stayFrom(units.fromDate, units.nights);

/** How many nights; null for a stay without an end. */
export const nightsIn = ({ from, to }: Stay): number | null => (to === Infinity ? null : to - from);

/** The dates of a stay's nights. One without an end has none to list: its bed is kept by `openFrom` and its hold's key. */
export const nightsOf = ({ from, to }: Stay): string[] =>
  to === Infinity ? [] : Array.from({ length: to - from }, (_, index) => dateOf(from + index));

export const covers = (stay: Stay, day: number): boolean => stay.from <= day && day < stay.to;

const overlap = (a: Stay, b: Stay): boolean => a.from < b.to && b.from < a.to;

/**
 * A bed's state is what it is today, so it decides about stays that begin today: only a vacant bed takes one. A later
 * stay is a matter of the nights alone, except that nobody is promised a bed that is closed or under repair.
 */
export function takes(bed: BedCalendar, stay: Stay, today: number): boolean {
  if (bed.state === 'closed' || bed.state === 'maintenance') return false;
  if (covers(stay, today) && bed.state !== 'vacant') return false;
  if (bed.openFrom !== null && stay.to > bed.openFrom) return false;
  return !bed.stays.some((other) => overlap(other, stay));
}

/**
 * The order in which beds are offered: least care first (no dementia bed for somebody an ordinary one would do), then
 * beds bound to one sex before those open to both, then by id.
 */
const byFit = (a: BedCalendar, b: BedCalendar): number =>
  BedKind.options.indexOf(a.kind) - BedKind.options.indexOf(b.kind) ||
  Number(a.sexRule === 'any') - Number(b.sexRule === 'any') ||
  (a.id < b.id ? -1 : 1);

/** Plans one wish after the other; a bed promised to one is no longer free for the next. */
export function stayPlanner(
  beds: readonly BedCalendar[],
  today: number,
): (serviceId: string, units: UnitsOf<'residential'>, bedId?: string) => StayGranted | HoldRefusal {
  const ofService = byService([...beds].sort(byFit));
  return (serviceId, units, bedId) => {
    const stay = stayOf(units);
    if (stay.to <= today) return 'past_cutoff';
    const list = ofService.get(serviceId) ?? [];
    const wouldDo = (bed: BedCalendar): boolean =>
      units.bedKinds.includes(bed.kind) &&
      (bed.sexRule === 'any' || bed.sexRule === units.sex) &&
      takes(bed, stay, today);
    const own = bedId === undefined ? -1 : list.findIndex((bed) => bed.id === bedId && wouldDo(bed));
    const index = own < 0 ? list.findIndex(wouldDo) : own;
    const bed = list[index];
    if (!bed) return 'no_unit';
    const begun = covers(stay, today);
    list[index] = { ...bed, stays: [...bed.stays, stay], state: begun ? 'held' : bed.state };
    return { kind: 'stay', bedId: bed.id, stay, today: begun };
  };
}
