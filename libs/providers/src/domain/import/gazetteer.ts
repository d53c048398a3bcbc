import { distanceM, type Point } from '@yilian/kernel';

/** One town or district of the city. */
export interface GazetteerTown {
  /** 9 digits. */
  readonly code: string;
  /** The standard name first, with its suffix (`甲山區`); then other writings, such as simplified script. */
  readonly names: readonly [string, ...string[]];
  /** A point inside the town. */
  readonly point: Point;
}

/** Corners of a rectangle in WGS-84 degrees. */
export interface BoundingBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** What the import may know about places. Nothing outside it is ever inferred. */
export interface Gazetteer {
  /** Names of the city as addresses write it; the first is the standard one. */
  readonly cityNames: readonly [string, ...string[]];
  readonly towns: readonly GazetteerTown[];
  readonly boundingBox: BoundingBox;
}

/** One line of a list of districts. */
export interface DistrictRow {
  readonly name: string;
  readonly otherNames?: readonly string[];
  readonly lng: number;
  readonly lat: number;
  readonly areaKm2: number;
}

const KM_PER_DEGREE = 111.2;
const SUFFIX = /[區区鎮镇鄉乡]$/u;

/**
 * A gazetteer for a list that has no town codes. The codes are invented: `codePrefix` (5 digits) and the place of the name
 * in the sorted list, so the same list gives the same codes. The box is generous: around each point a square of four
 * times the district's area.
 * @throws Error when the list is empty or the prefix is not 5 digits.
 */
export function gazetteerFromDistricts(
  rows: readonly DistrictRow[],
  options: { readonly cityNames: readonly [string, ...string[]]; readonly codePrefix: string },
): Gazetteer {
  if (rows.length === 0) throw new Error('A gazetteer needs at least one district');
  if (!/^\d{5}$/u.test(options.codePrefix)) throw new Error('The code prefix must have 5 digits');
  const sorted = rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return {
    cityNames: options.cityNames,
    towns: sorted.map((row, index) => ({
      code: options.codePrefix + String(index + 1).padStart(4, '0'),
      names: [row.name, ...(row.otherNames ?? [])],
      point: { lng: row.lng, lat: row.lat },
    })),
    boundingBox: boxAround(rows),
  };
}

function boxAround(rows: readonly DistrictRow[]): BoundingBox {
  const squares = rows.map(({ lng, lat, areaKm2 }) => {
    const north = Math.sqrt(areaKm2) / KM_PER_DEGREE;
    return { lng, lat, north, east: north / Math.cos((lat * Math.PI) / 180) };
  });
  return {
    west: Math.min(...squares.map((one) => one.lng - one.east)),
    south: Math.min(...squares.map((one) => one.lat - one.north)),
    east: Math.max(...squares.map((one) => one.lng + one.east)),
    north: Math.max(...squares.map((one) => one.lat + one.north)),
  };
}

/** True when the point lies in the box or on its edge. */
export const isInside = (box: BoundingBox, { lng, lat }: Point): boolean =>
  lng >= box.west && lng <= box.east && lat >= box.south && lat <= box.north;

/** Metres from the point to the nearest place of the box; 0 inside. */
export function distanceToBoxM(box: BoundingBox, point: Point): number {
  const lng = Math.min(Math.max(point.lng, box.west), box.east);
  const lat = Math.min(Math.max(point.lat, box.south), box.north);
  return distanceM(point, { lng, lat });
}

/** The name without 區, 鎮 or 鄉. A name of one character keeps it: nothing would be left to compare. */
export const townStem = (name: string): string => (name.length > 2 ? name.replace(SUFFIX, '') : name);

/** The town with this name, with or without its suffix, in any of its writings. */
export const findTown = (gazetteer: Gazetteer, text: string): GazetteerTown | undefined =>
  gazetteer.towns.find((town) => town.names.some((name) => townStem(name) === townStem(text)));

/**
 * Towns whose name without suffix has the same length and differs in exactly one character. Names of a single character are
 * like none: 東 and 西 share nothing that could have been read right.
 */
export function townsLike(gazetteer: Gazetteer, text: string): GazetteerTown[] {
  const read = [...text.replace(SUFFIX, '')];
  if (read.length < 2) return [];
  return gazetteer.towns.filter((town) =>
    town.names.some((name) => {
      const known = [...name.replace(SUFFIX, '')];
      return known.length === read.length && known.filter((one, index) => one !== read[index]).length === 1;
    }),
  );
}

/** The towns nearest to the point by their own points, nearest first. */
export const nearestTowns = (gazetteer: Gazetteer, point: Point, count: number): GazetteerTown[] =>
  gazetteer.towns.toSorted((a, b) => distanceM(a.point, point) - distanceM(b.point, point)).slice(0, count);
