import { Capability, FacilityFeature, type FacilityFilter, Ownership } from '@yilian/contracts';
import { distanceM } from '@yilian/kernel';
import { ownershipCode, type Columns } from './columns';
import { BAND_NUMBERS, bandOf, type FacilityQuery, LANES, WITHIN_M } from './listing';
import type { TownLists } from './towns';

/** What a criterion looks at: one service of one facility. */
export interface Looked {
  slot: number;
  lane: number;
  row: number;
  /** Metres from the place asked about; NaN when either is unknown. */
  distanceM: number;
}

/** One filter: whether a service passes, and under which of its options it stands (a bit each, 31 at most). */
export interface Criterion {
  readonly key: FacilityFilter;
  /** True when something was chosen, so that a service may fail. */
  readonly active: boolean;
  /** True when each further choice narrows; else a choice takes the place of the others. */
  readonly narrowing: boolean;
  /** What can be chosen, as it stands in a query string. */
  readonly options: readonly string[];
  readonly passes: (it: Looked) => boolean;
  readonly mask: (it: Looked) => number;
  /** In place of the mask where options are many: their numbers. */
  readonly list?: (it: Looked) => Int32Array;
}

const WITHOUT_OPTIONS = { narrowing: false, options: [], mask: () => 0 } as const;

/** All filters for a query, chosen or not. */
export function criteriaOf(query: FacilityQuery, columns: Columns, towns: TownLists): readonly Criterion[] {
  return [
    textCriterion(query),
    serviceCriterion(query),
    townCriterion(query, columns, towns),
    withinCriterion(query, columns),
    levelCriterion(query, columns),
    maskCriterion('needs', query.needs, Capability.options, ({ row }) => columns.capabilities[row]!),
    priceCriterion(query, columns),
    bandCriterion(query, columns),
    starCriterion(query, columns),
    ownershipCriterion(query, columns),
    maskCriterion('feature', query.features, FacilityFeature.options, ({ slot }) => columns.features[slot]!),
    vacancyCriterion(query, columns),
  ];
}

const textCriterion = ({ text }: FacilityQuery): Criterion => ({
  ...WITHOUT_OPTIONS,
  key: 'q',
  active: text !== null,
  passes: ({ slot, lane }) => ((text!.lanes[slot] ?? 0) & (1 << lane)) !== 0,
});

const serviceCriterion = ({ service }: FacilityQuery): Criterion => {
  const wanted = service === null ? -1 : LANES.indexOf(service);
  return {
    ...{ key: 'service', active: service !== null, narrowing: false, options: LANES },
    passes: ({ lane }) => lane === wanted,
    mask: ({ lane }) => 1 << lane,
  };
};

const townCriterion = (query: FacilityQuery, columns: Columns, towns: TownLists): Criterion => {
  const wanted = towns.holding(query.towns);
  return {
    ...{ key: 'town', active: query.towns.length > 0, narrowing: false, options: towns.codes },
    passes: ({ row }) => wanted[columns.towns[row]!] === 1,
    mask: () => 0,
    list: ({ row }) => towns.of(columns.towns[row]!),
  };
};

/** Who asks from a place is not shown what does not come there. */
const withinCriterion = ({ near, withinM }: FacilityQuery, columns: Columns): Criterion => {
  const reaches = ({ row, distanceM: away }: Looked): boolean =>
    columns.radiusM[row]! < 0 || away <= columns.radiusM[row]!;
  return {
    ...{ key: 'within', active: near !== null, narrowing: false },
    options: near === null ? [] : WITHIN_M.map(String),
    passes: (it) => (withinM === null || it.distanceM <= withinM) && reaches(it),
    mask: (it) => {
      if (near === null || !reaches(it)) return 0;
      return WITHIN_M.reduce((mask, most, option) => (it.distanceM <= most ? mask | (1 << option) : mask), 0);
    },
  };
};

const LEVELS = ['0', '1', '2', '3', '4'];

const levelCriterion = ({ level }: FacilityQuery, columns: Columns): Criterion => ({
  ...{ key: 'level', active: level !== null, narrowing: false, options: LEVELS },
  passes: ({ row }) => columns.levelMin[row]! <= level! && level! <= columns.levelMax[row]!,
  // All bits from the lowest level to the highest.
  mask: ({ row }) => (2 << columns.levelMax[row]!) - (1 << columns.levelMin[row]!),
});

const maskCriterion = (
  key: FacilityFilter,
  wanted: number,
  options: readonly string[],
  maskOf: (it: Looked) => number,
): Criterion => ({
  ...{ key, active: wanted !== 0, narrowing: true, options },
  passes: (it) => (maskOf(it) & wanted) === wanted,
  mask: maskOf,
});

const priceCriterion = ({ priceMaxFen }: FacilityQuery, columns: Columns): Criterion => ({
  ...WITHOUT_OPTIONS,
  key: 'priceMaxFen',
  active: priceMaxFen !== null,
  passes: ({ row }) => columns.priceFen[row]! >= 0 && columns.priceFen[row]! <= priceMaxFen!,
});

const bandCriterion = ({ band, bands }: FacilityQuery, columns: Columns): Criterion => {
  const bandOn = ({ row, lane }: Looked): number =>
    columns.priceFen[row]! < 0 ? 0 : bandOf(columns.priceFen[row]!, bands[LANES[lane]!]);
  return {
    ...{ key: 'band', active: band !== null, narrowing: false, options: BAND_NUMBERS.map(String) },
    passes: (it) => bandOn(it) === band,
    mask: (it) => (1 << bandOn(it)) >> 1,
  };
};

/** The option behind the five levels is: has none. */
const STARS = ['5', '4', '3', '2', '1', 'none'];

const starCriterion = ({ stars }: FacilityQuery, columns: Columns): Criterion => {
  const wanted = stars.reduce((mask, star) => mask | (1 << star), 0);
  return {
    ...{ key: 'star', active: stars.length > 0, narrowing: false, options: STARS },
    passes: ({ slot }) => (wanted & (1 << columns.star[slot]!)) !== 0,
    mask: ({ slot }) => 1 << (STARS.length - 1 - columns.star[slot]!),
  };
};

const ownershipCriterion = ({ ownership }: FacilityQuery, columns: Columns): Criterion => {
  const wanted = ownership.reduce((mask, one) => mask | (1 << ownershipCode(one)), 0);
  return {
    ...{ key: 'ownership', active: ownership.length > 0, narrowing: false, options: Ownership.options },
    passes: ({ slot }) => (wanted & (1 << columns.ownership[slot]!)) !== 0,
    mask: ({ slot }) => (1 << columns.ownership[slot]!) >> 1,
  };
};

const vacancyCriterion = (query: FacilityQuery, columns: Columns): Criterion => {
  const passes = ({ row }: Looked): boolean => hasVacancy(columns, row, query.nowMs);
  return {
    ...{ key: 'hasVacancy', active: query.hasVacancy, narrowing: false, options: ['true'], passes },
    mask: (it) => Number(passes(it)),
  };
};

/** True when a service takes people and has something to give. */
export const hasVacancy = (columns: Columns, row: number, nowMs: number): boolean =>
  columns.open[row] === 1 && columns.freeUntilMs[row]! > nowMs;

/** Metres from the place asked about to a facility; NaN when either is unknown. */
export function awayFrom({ near }: FacilityQuery, columns: Columns, slot: number): number {
  return near === null ? NaN : distanceM(near, { lng: columns.lng[slot]!, lat: columns.lat[slot]! });
}
