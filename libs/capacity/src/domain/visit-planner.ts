import { type Sex, type UnitsOf } from '@yilian/contracts';
import { type CityTime, dayOf } from './calendar';
import { type HoldRefusal } from './wish';

export const QUARTER_MINUTES = 15;
const QUARTERS_PER_DAY = 96;

/** Quarters of an hour of the city's wall clock since 1970-01-01. */
export const quarterOf = (day: number, minute: number): number =>
  day * QUARTERS_PER_DAY + Math.ceil(minute / QUARTER_MINUTES);

/** `YYYY-MM-DD HH:MM:00` on the city's wall clock. */
export const quarterText = (quarter: number): string =>
  new Date(quarter * QUARTER_MINUTES * 60_000).toISOString().slice(0, 19).replace('T', ' ');

export interface QuarterSpan {
  readonly from: number;
  readonly to: number;
}

/** A caregiver as locked, with the wanted dates' shifts and what is already promised of them. */
export interface CaregiverTime {
  readonly id: string;
  readonly serviceId: string;
  readonly sex: Sex;
  readonly skillMask: number;
  /** Towns this person goes to; null for wherever the service goes. */
  readonly areaTowns: readonly string[] | null;
  /** Working hours by day, in quarters; `to` is not included. */
  readonly shifts: ReadonlyMap<number, readonly QuarterSpan[]>;
  readonly taken: ReadonlySet<number>;
  /** Skills of the mask that no certificate proves on a date. */
  readonly unproven?: ReadonlyMap<string, number>;
  /** Minutes kept free after each visit where the service has its own; null or missing: as in the city. */
  readonly travelMinutes?: number | null;
}

export interface TakenQuarter {
  readonly quarter: number;
  /** On the way to the next visit. */
  readonly travel: boolean;
}

/** A quarter with whom it is taken from. */
export interface OwnedQuarter extends TakenQuarter {
  readonly caregiverId: string;
}

export interface VisitsGranted {
  readonly kind: 'visits';
  readonly caregiverId: string;
  readonly quarters: readonly TakenQuarter[];
}

const onDuty = ({ shifts }: CaregiverTime, quarter: number): boolean =>
  shifts
    .get(Math.floor(quarter / QUARTERS_PER_DAY))
    ?.some(({ from, to }) => from <= quarter && quarter < to) ?? false;

interface Window {
  readonly earliest: number;
  readonly latest: number;
  readonly length: number;
}

const bits = (mask: number): number => [...mask.toString(2)].filter((bit) => bit === '1').length;

/** The starts that a visit allows; none when `latest` lies before `earliest`. */
function windowsOf(units: UnitsOf<'home_care'>, now: CityTime): Window[] {
  const thisQuarter = quarterOf(now.day, now.minute);
  return units.visits
    .map((visit) => {
      const day = dayOf(visit.date);
      const length = visit.durationMinutes / QUARTER_MINUTES;
      return {
        earliest: Math.max(quarterOf(day, visit.fromMinute), thisQuarter),
        latest: day * QUARTERS_PER_DAY + Math.floor(visit.toMinute / QUARTER_MINUTES) - length,
        length,
      };
    })
    .sort((a, b) => a.latest - b.latest || a.earliest - b.earliest);
}

/** The quarters of a visit and of the way after it, or undefined when one is not free. Travel ends with the shift. */
export function occupy(
  caregiver: CaregiverTime,
  taken: ReadonlySet<number>,
  start: number,
  length: number,
  buffer: number,
): TakenQuarter[] | undefined {
  const quarters: TakenQuarter[] = [];
  for (let quarter = start; quarter < start + length + buffer; quarter += 1) {
    const travel = quarter >= start + length;
    const working = onDuty(caregiver, quarter);
    if (travel && !working) break;
    if (!working || taken.has(quarter)) return undefined;
    quarters.push({ quarter, travel });
  }
  return quarters;
}

/** All visits with this caregiver, each at its earliest possible start, or undefined. */
function fitAll(
  caregiver: CaregiverTime,
  taken: ReadonlySet<number>,
  windows: readonly Window[],
  buffer: number,
): TakenQuarter[] | undefined {
  const mine = new Set(taken);
  const all: TakenQuarter[] = [];
  for (const { earliest, latest, length } of windows) {
    let found: TakenQuarter[] | undefined;
    for (let start = earliest; start <= latest && !found; start += 1) {
      found = occupy(caregiver, mine, start, length, buffer);
    }
    if (!found) return undefined;
    for (const one of found) mine.add(one.quarter);
    all.push(...found);
  }
  return all;
}

export type VisitVerdict = VisitsGranted | HoldRefusal;
/** What a planner needs to know of a wish for visits. */
export interface VisitWish {
  readonly holdId: string;
  readonly serviceId: string;
  readonly townCode: string;
  readonly units: UnitsOf<'home_care'>;
  readonly familiar?: readonly string[];
}

const skillsAt = ({ skillMask, unproven }: CaregiverTime, date: string): number =>
  skillMask & ~(unproven?.get(date) ?? 0);

/** Quarters of the way after a visit of this caregiver. */
export const bufferOf = (one: CaregiverTime, travelMinutes: number): number =>
  Math.ceil((one.travelMinutes ?? travelMinutes) / QUARTER_MINUTES);

/** Whether this caregiver may make these visits at all, whatever the time. */
export const mayVisit = (one: CaregiverTime, { townCode, units }: VisitWish): boolean =>
  units.visits.every(({ date }) => (skillsAt(one, date) & units.skillMask) === units.skillMask) &&
  (units.caregiverSex === 'any' || units.caregiverSex === one.sex) &&
  (one.areaTowns === null || one.areaTowns.includes(townCode));

/**
 * Plans one wish after the other with the caregivers of one service. One caregiver makes all visits of a request, because
 * the older person should know the face. Of those who can, who came before is preferred, then the one with the fewest skills
 * to spare, then by id.
 */
export function visitPlanner(
  caregivers: readonly CaregiverTime[],
  now: CityTime,
  travelMinutes: number,
): (wish: VisitWish) => VisitVerdict {
  const sorted = [...caregivers].sort(
    (a, b) => bits(a.skillMask) - bits(b.skillMask) || (a.id < b.id ? -1 : 1),
  );
  const taken = new Map(caregivers.map((one) => [one.id, new Set(one.taken)]));
  return (wish) => {
    const windows = windowsOf(wish.units, now);
    if (windows.some((window) => window.latest < window.earliest)) return 'past_cutoff';
    for (const one of familiarFirst(sorted, wish.familiar ?? [])) {
      const quarters = mayVisit(one, wish)
        ? fitAll(one, taken.get(one.id)!, windows, bufferOf(one, travelMinutes))
        : undefined;
      if (quarters) {
        for (const { quarter } of quarters) taken.get(one.id)!.add(quarter);
        return { kind: 'visits', caregiverId: one.id, quarters };
      }
    }
    return 'no_unit';
  };
}

/** Those whom the person knows, the latest first, then the others as they are. */
function familiarFirst(
  caregivers: readonly CaregiverTime[],
  familiar: readonly string[],
): readonly CaregiverTime[] {
  if (familiar.length === 0) return caregivers;
  const known = familiar.flatMap((id) => caregivers.find((one) => one.id === id) ?? []);
  return [...known, ...caregivers.filter((one) => !known.includes(one))];
}
