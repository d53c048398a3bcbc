import { type FacilitySort, type Ownership, ServiceKind } from '@yilian/contracts';
import type { Point } from '@yilian/kernel';

/** Every facility has at most one service of each kind: its lane is the position of the kind in this list. */
export const LANES: readonly ServiceKind[] = ServiceKind.options;
export const ALL_LANES = (1 << LANES.length) - 1;

/** What visitors search by, of the facility as a whole. Unknown is null; a mask holds what is known to be so. */
export interface ListedFacility {
  readonly id: string;
  readonly point: Point | null;
  readonly star: number | null;
  readonly ownership: Ownership | null;
  readonly features: number;
}

/** What visitors search by, of one service. A value: a change is a new one. */
export interface ListedService {
  readonly kind: ServiceKind;
  /** Towns it stands in or goes to. */
  readonly towns: readonly string[];
  /** Metres around its place that it goes to; null without such a limit. */
  readonly radiusM: number | null;
  readonly levelMin: number;
  readonly levelMax: number;
  readonly capabilities: number;
  readonly priceFen: number | null;
  /** Takes people at present. */
  readonly open: boolean;
  /** Until when something is free: 0 when nothing is, `Infinity` when no hour ends it. */
  readonly freeUntilMs: number;
  /** 0 when nobody ever confirmed. */
  readonly confirmedAtMs: number;
}

/** Which services of which facilities some words mean; by the facility's slot. */
export interface TextMatch {
  /** Lanes that fit, a bit each. */
  readonly lanes: Uint8Array;
  /** How well, smaller is better. */
  readonly ranks: Uint8Array;
}

/** Where a page ended: the sort keys and the id of its last facility. */
export interface Place {
  readonly first: number;
  readonly second: number;
  readonly id: string;
}

/** Fen at which the bands 1 to 3 end, by kind of service; what is dearer is band 4. */
export type PriceBands = Readonly<Record<ServiceKind, readonly [number, number, number]>>;

/** One question. An empty list or null means that nothing was chosen. */
export interface FacilityQuery {
  readonly text: TextMatch | null;
  readonly service: ServiceKind | null;
  readonly towns: readonly string[];
  readonly near: Point | null;
  /** Counts only together with `near`. */
  readonly withinM: number | null;
  readonly level: number | null;
  /** Capability mask: all of these. */
  readonly needs: number;
  readonly priceMaxFen: number | null;
  readonly band: number | null;
  /** Star levels, any of these; 0 for none. */
  readonly stars: readonly number[];
  readonly ownership: readonly Ownership[];
  /** Feature mask: all of these. */
  readonly features: number;
  readonly hasVacancy: boolean;
  readonly sort: FacilitySort;
  readonly after: Place | null;
  readonly limit: number;
  readonly nowMs: number;
  readonly freshMs: number;
  readonly bands: PriceBands;
}

/** Distances that a search near a place may be limited to. */
export const WITHIN_M: readonly number[] = [1_000, 3_000, 5_000, 10_000];
export const BAND_NUMBERS: readonly number[] = [1, 2, 3, 4];

/** Sorts behind everything that is known. */
export const UNKNOWN_KEY = Number.MAX_VALUE;

/** The band of a price, 1–4. */
export function bandOf(priceFen: number, ends: readonly number[]): number {
  const within = ends.findIndex((end) => priceFen <= end);
  return within < 0 ? ends.length + 1 : within + 1;
}
