import { BedKind, type LocalDate, type Sex, type SexRule } from '@yilian/contracts';
import { admits } from '../units';
import type { MatchQuery, ServiceEntry, Supply, Wanted } from '../shapes';

/**
 * Bits that must be set for a service to be worth a closer look. They may let an unfit one through, never the reverse:
 * the hard filters have the last word.
 */
const FEMALE_BIT = 1 << 5;
const MALE_BIT = 1 << 6;
const OPEN_BIT = 1 << 7;

const BED_RULES: readonly SexRule[] = ['any', 'female', 'male'];
const DAYS_IN_MASK = 16;

/** Bits 0–4 the levels accepted, then the sexes, then whether it is open at all. */
export function gateOf(service: ServiceEntry): number {
  let gate = service.accepting && !service.suspended ? OPEN_BIT : 0;
  for (let level = service.levelMin; level <= service.levelMax; level += 1) gate |= 1 << level;
  if (admits(service.accepts, 'female')) gate |= FEMALE_BIT;
  if (admits(service.accepts, 'male')) gate |= MALE_BIT;
  return gate;
}

export const gateWanted = (query: MatchQuery): number =>
  OPEN_BIT | (1 << query.level) | (query.sex === 'female' ? FEMALE_BIT : MALE_BIT);

/** What is left at all: a bit per bed kind and sex rule, or two bits per date; distant dates share theirs. */
export function supplyMask(supply: Supply): number {
  switch (supply.kind) {
    case 'residential':
      return union(supply.vacant.map((row) => (row.count > 0 ? bedBit(row.bedKind, row.sexRule) : 0)));
    case 'day_care':
      return union(supply.seats.map((row) => (row.free > 0 ? dateBit(row.date, row.part === 'morning') : 0)));
    case 'meal':
      return union(
        supply.portions.map((row) => (row.free > 0 ? dateBit(row.date, row.meal === 'lunch') : 0)),
      );
    case 'home_care':
      return union(
        supply.days.map(
          (row) =>
            (row.female > 0 ? dateBit(row.date, true) : 0) | (row.male > 0 ? dateBit(row.date, false) : 0),
        ),
      );
  }
}

/** Bits of the supply mask that must all be set, and bits of which one must be (none when zero). */
export interface WantedBits {
  readonly all: number;
  readonly some: number;
}

export function wantedBits(wanted: Wanted, sex: Sex): WantedBits {
  switch (wanted.kind) {
    case 'residential': {
      const rules = BED_RULES.filter((rule) => admits(rule, sex));
      return {
        all: 0,
        some: union(wanted.bedKinds.flatMap((kind) => rules.map((rule) => bedBit(kind, rule)))),
      };
    }
    case 'day_care':
      return {
        all: union(wanted.sessions.map(({ date, part }) => dateBit(date, part === 'morning'))),
        some: 0,
      };
    case 'meal': {
      const portions = wanted.portions.filter(({ quantity }) => quantity > 0);
      return { all: union(portions.map(({ date, meal }) => dateBit(date, meal === 'lunch'))), some: 0 };
    }
    case 'home_care': {
      const [visit] = wanted.visits.filter(({ durationMin }) => durationMin > 0);
      if (visit === undefined) return { all: 0, some: 0 };
      const either = dateBit(visit.date, true) | dateBit(visit.date, false);
      if (visit.caregiverSex === 'any') return { all: 0, some: either };
      return { all: dateBit(visit.date, visit.caregiverSex === 'female'), some: 0 };
    }
  }
}

const union = (bits: readonly number[]): number => bits.reduce((mask, bit) => mask | bit, 0);

const bedBit = (kind: BedKind, rule: SexRule): number =>
  1 << (BedKind.options.indexOf(kind) * BED_RULES.length + BED_RULES.indexOf(rule));

/** Neighbouring dates get different bits: 31 × month + day, from the digits of `YYYY-MM-DD`. */
function dateBit(date: LocalDate, first: boolean): number {
  const digit = (at: number) => date.charCodeAt(at) - 48;
  const day = 31 * (10 * digit(5) + digit(6)) + 10 * digit(8) + digit(9);
  return 1 << ((day % DAYS_IN_MASK) * 2 + (first ? 0 : 1));
}
