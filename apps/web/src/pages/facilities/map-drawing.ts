import { type NearPoint } from '@yilian/contracts';
/** The drawing of a map without tiles: where things lie on a sheet, and what lies too close to be pressed apart. */

/** Something on the map. */
export interface Spot extends NearPoint {
  readonly key: string;
}

/** The part of the world that is drawn, its middle and how many metres its shorter side shows. */
export interface View extends NearPoint {
  readonly metres: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Some spots that share one target, drawn at the middle of them. */
export interface Cluster<S extends Spot> {
  readonly x: number;
  readonly y: number;
  readonly spots: readonly S[];
}

const METRES_PER_DEGREE = 111_320;
const NARROWEST_M = 400;
/** Room around the outermost spots. */
const MARGIN = 1.25;
const metresPerLng = (lat: number): number => METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);

/** Pixels of a place on the sheet, from its top left corner. */
export function pointOn(sheet: Sheet, view: View, { lng, lat }: NearPoint): { x: number; y: number } {
  const scale = Math.min(sheet.width, sheet.height) / view.metres;
  return {
    x: sheet.width / 2 + (lng - view.lng) * metresPerLng(view.lat) * scale,
    y: sheet.height / 2 - (lat - view.lat) * METRES_PER_DEGREE * scale,
  };
}

export const isOn = ({ width, height }: Sheet, { x, y }: { x: number; y: number }): boolean =>
  x >= 0 && x <= width && y >= 0 && y <= height;

/** The view that shows all spots. */
export function viewOf(spots: readonly NearPoint[], sheet: Sheet): View {
  const [lngs, lats] = [spots.map(({ lng }) => lng), spots.map(({ lat }) => lat)];
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const reach = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const [lng, lat] = [middle(lngs), middle(lats)];
  const short = Math.min(sheet.width, sheet.height);
  const metres = Math.max(
    (reach(lngs) * metresPerLng(lat) * short) / sheet.width,
    (reach(lats) * METRES_PER_DEGREE * short) / sheet.height,
  );
  return { lng, lat, metres: Math.max(metres * MARGIN, NARROWEST_M) };
}

/** Gathers spots until no two targets of `size` pixels touch; the order of the first spot in each is kept. */
export function clustersOf<S extends Spot>(
  spots: readonly S[],
  sheet: Sheet,
  view: View,
  size: number,
): Cluster<S>[] {
  const half = size / 2;
  const inside = (value: number, most: number): number => Math.min(Math.max(value, half), most - half);
  const shown = spots.flatMap((spot) => {
    const point = pointOn(sheet, view, spot);
    // A target at the edge is moved in, so that all of it can be pressed.
    const place = { x: inside(point.x, sheet.width), y: inside(point.y, sheet.height) };
    return isOn(sheet, point) ? [{ ...place, spots: [spot] }] : [];
  });
  return merged(shown, size);
}

function merged<S extends Spot>(clusters: Cluster<S>[], size: number): Cluster<S>[] {
  for (const [index, one] of clusters.entries()) {
    const other = clusters.findIndex(
      ({ x, y }, at) => at > index && Math.abs(x - one.x) < size && Math.abs(y - one.y) < size,
    );
    if (other < 0) continue;
    const rest = clusters.filter((_, at) => at !== other);
    rest[index] = joined(one, clusters[other]!);
    return merged(rest, size);
  }
  return clusters;
}

function joined<S extends Spot>(a: Cluster<S>, b: Cluster<S>): Cluster<S> {
  const [m, n] = [a.spots.length, b.spots.length];
  return {
    x: (a.x * m + b.x * n) / (m + n),
    y: (a.y * m + b.y * n) / (m + n),
    spots: [...a.spots, ...b.spots],
  };
}

/** A round length for the scale of the drawing, at most a third of it, and its pixels. */
export function scaleOf(sheet: Sheet, { metres }: View): { metres: number; pixels: number } {
  const short = Math.min(sheet.width, sheet.height);
  const most = metres / 3;
  const ten = 10 ** Math.floor(Math.log10(most));
  const round = [5, 2, 1].map((times) => times * ten).find((length) => length <= most) ?? ten;
  return { metres: round, pixels: (round / metres) * short };
}
