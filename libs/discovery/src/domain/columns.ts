import { type Ownership, Ownership as Ownerships } from '@yilian/contracts';
import { LANES, type ListedFacility, type ListedService } from './listing';

const START = 256;
const UNKNOWN = -1;
const LANE_COUNT = LANES.length;

type Numbers = Uint8Array | Int32Array | Float64Array;

/**
 * The facts of all facilities, one array for each fact. A facility has a slot, and each of its services a row:
 * slot × lanes + lane.
 */
export class Columns {
  // By slot.
  star = new Uint8Array(START);
  /** 0 unknown, else the position in the list of words plus one. */
  ownership = new Uint8Array(START);
  features = new Int32Array(START);
  lng = new Float64Array(START);
  lat = new Float64Array(START);
  /** Lanes that exist, a bit each. */
  lanes = new Uint8Array(START);
  // By row.
  open = new Uint8Array(START * LANE_COUNT);
  levelMin = new Uint8Array(START * LANE_COUNT);
  levelMax = new Uint8Array(START * LANE_COUNT);
  capabilities = new Int32Array(START * LANE_COUNT);
  priceFen = new Int32Array(START * LANE_COUNT);
  radiusM = new Int32Array(START * LANE_COUNT);
  towns = new Int32Array(START * LANE_COUNT);
  freeUntilMs = new Float64Array(START * LANE_COUNT);
  confirmedAtMs = new Float64Array(START * LANE_COUNT);

  /** Makes room for a slot. */
  reserve(slot: number): void {
    if (slot < this.star.length) return;
    const slots = 2 * slot;
    for (const name of SLOT_COLUMNS) grow(this, name, slots);
    for (const name of ROW_COLUMNS) grow(this, name, slots * LANE_COUNT);
  }

  putFacility(slot: number, { star, ownership, features, point }: ListedFacility): void {
    this.star[slot] = star ?? 0;
    this.ownership[slot] = ownershipCode(ownership);
    this.features[slot] = features;
    this.lng[slot] = point?.lng ?? NaN;
    this.lat[slot] = point?.lat ?? NaN;
  }

  putService(slot: number, service: ListedService, towns: number): void {
    const lane = LANES.indexOf(service.kind);
    const row = slot * LANE_COUNT + lane;
    this.lanes[slot]! |= 1 << lane;
    this.open[row] = Number(service.open);
    this.levelMin[row] = service.levelMin;
    this.levelMax[row] = service.levelMax;
    this.capabilities[row] = service.capabilities;
    this.priceFen[row] = service.priceFen ?? UNKNOWN;
    this.radiusM[row] = service.radiusM ?? UNKNOWN;
    this.towns[row] = towns;
    this.freeUntilMs[row] = service.freeUntilMs;
    this.confirmedAtMs[row] = service.confirmedAtMs;
  }
}

const SLOT_COLUMNS = ['star', 'ownership', 'features', 'lng', 'lat', 'lanes'] as const;
const ROW_COLUMNS = [
  ...(['open', 'levelMin', 'levelMax', 'capabilities', 'priceFen', 'radiusM', 'towns'] as const),
  ...(['freeUntilMs', 'confirmedAtMs'] as const),
];
type ColumnName = (typeof SLOT_COLUMNS)[number] | (typeof ROW_COLUMNS)[number];

function grow(columns: Columns, name: ColumnName, length: number): void {
  const before: Numbers = columns[name];
  const after = new (before.constructor as new (length: number) => Numbers)(length);
  after.set(before);
  columns[name] = after as never;
}

/** 0 for an ownership that nobody knows. */
export const ownershipCode = (ownership: Ownership | null): number =>
  ownership === null ? 0 : Ownerships.options.indexOf(ownership) + 1;
