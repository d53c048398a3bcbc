import type { DayPart, LocalDate, MealTime, SexRule } from '@yilian/contracts';
import type {
  ExclusionReason,
  FreeCare,
  FreePortions,
  FreeSeats,
  MatchQuery,
  ServiceEntry,
  Supply,
  Wanted,
} from './shapes';

type UnitReason = Extract<ExclusionReason, 'other_kind' | 'no_unit' | 'past_cutoff'>;
type Asked<K extends Wanted['kind']> = Extract<Wanted, { kind: K }>;
type Given<K extends Supply['kind']> = Extract<Supply, { kind: K }>;

const QUARTER_MIN = 15;

/** Why the supply of a service cannot give the units asked for; null when it can. */
export function unitReason(service: ServiceEntry, query: MatchQuery): UnitReason | null {
  const { supply } = service;
  const { wanted } = query;
  if (supply.kind === 'residential' && wanted.kind === 'residential') return bedReason(supply, wanted, query);
  if (supply.kind === 'day_care' && wanted.kind === 'day_care') return seatReason(supply, wanted);
  if (supply.kind === 'meal' && wanted.kind === 'meal') return portionReason(supply, wanted, query.nowMs);
  if (supply.kind === 'home_care' && wanted.kind === 'home_care') return careReason(supply, wanted, query);
  return 'other_kind';
}

// Plain loops below: these questions are put to every service that a search has not ruled out otherwise.

function bedReason(
  supply: Given<'residential'>,
  wanted: Asked<'residential'>,
  query: MatchQuery,
): UnitReason | null {
  for (const { count, sexRule, bedKind } of supply.vacant) {
    if (count > 0 && admits(sexRule, query.sex) && wanted.bedKinds.includes(bedKind)) return null;
  }
  return 'no_unit';
}

function seatReason(supply: Given<'day_care'>, wanted: Asked<'day_care'>): UnitReason | null {
  for (const { date, part } of wanted.sessions) {
    if (!hasSeat(supply.seats, date, part)) return 'no_unit';
  }
  return null;
}

function hasSeat(seats: readonly FreeSeats[], date: LocalDate, part: DayPart): boolean {
  for (const row of seats) if (row.part === part && row.date === date) return row.free > 0;
  return false;
}

function portionReason(supply: Given<'meal'>, wanted: Asked<'meal'>, nowMs: number): UnitReason | null {
  let late = false;
  for (const { date, meal, quantity } of wanted.portions) {
    const row = portionsOn(supply.portions, date, meal);
    if (row === undefined || row.free < quantity) return 'no_unit';
    late ||= nowMs >= row.cutoffAtMs;
  }
  return late ? 'past_cutoff' : null;
}

function portionsOn(
  portions: readonly FreePortions[],
  date: LocalDate,
  meal: MealTime,
): FreePortions | undefined {
  for (const row of portions) if (row.meal === meal && row.date === date) return row;
  return undefined;
}

function careReason(
  supply: Given<'home_care'>,
  wanted: Asked<'home_care'>,
  { needs, townCode }: MatchQuery,
): UnitReason | null {
  for (const { date } of wanted.visits) {
    const day = careOn(supply.days, date, townCode);
    if (day === undefined || (day.skills & needs) !== needs || !hasTime(day, wanted.visits)) return 'no_unit';
  }
  return null;
}

/** What caregivers who go to a town have left on a date; undefined when none of them works then. */
export function careOn(days: readonly FreeCare[], date: LocalDate, townCode: string): FreeCare | undefined {
  let found: FreeCare | undefined;
  for (const row of days) {
    if (row.date === date && goesTo(row.towns, townCode)) found = found ? together(found, row) : row;
  }
  return found;
}

/** True when an area, absent for everywhere, holds the town. */
export const goesTo = (towns: readonly string[] | undefined, townCode: string): boolean =>
  towns === undefined || towns.includes(townCode);

const together = (a: FreeCare, b: FreeCare): FreeCare => ({
  date: a.date,
  female: a.female + b.female,
  male: a.male + b.male,
  skills: a.skills | b.skills,
});

/** All visits of one date share that date's time, so they are counted together. */
function hasTime(day: FreeCare, visits: Asked<'home_care'>['visits']): boolean {
  let [female, male, all] = [0, 0, 0];
  for (const { date, durationMin, caregiverSex } of visits) {
    if (date !== day.date) continue;
    const quarters = Math.ceil(durationMin / QUARTER_MIN);
    all += quarters;
    if (caregiverSex === 'female') female += quarters;
    if (caregiverSex === 'male') male += quarters;
  }
  return female <= day.female && male <= day.male && all <= day.female + day.male;
}

/** True when a sex rule lets this sex in. */
export const admits = (rule: SexRule, sex: SexRule): boolean => rule === 'any' || rule === sex;
