import type { Point } from '@yilian/kernel';
import { distanceToBoxM, isInside, type Gazetteer } from './gazetteer';
import type { Note } from './mend';

const NUMBER = /^-?\d{1,3}(\.\d+)?$/u;

/**
 * The point of a row, or null. Outside the city a point is kept only within `keptWithinKm` of it: an agency next door may
 * serve the city, a point at the other end of the island is a geocoding error.
 */
export function readPoint(
  latText: string,
  lngText: string,
  gazetteer: Gazetteer,
  keptWithinKm: number,
  note: Note,
): Point | null {
  const from = `${latText},${lngText}`;
  const leaveEmpty = (code: 'point_missing' | 'point_unreadable' | 'point_zero' | 'point_outside'): null => {
    note(code, from, null);
    return null;
  };
  if (latText === '' && lngText === '') return leaveEmpty('point_missing');
  if (!NUMBER.test(latText) || !NUMBER.test(lngText)) return leaveEmpty('point_unreadable');
  const point = { lat: Number(latText), lng: Number(lngText) };
  if (point.lat === 0 && point.lng === 0) return leaveEmpty('point_zero');
  if (isInside(gazetteer.boundingBox, point)) return point;

  const swapped = { lat: point.lng, lng: point.lat };
  if (isInside(gazetteer.boundingBox, swapped)) {
    note('point_swapped', from, `${lngText},${latText}`);
    return swapped;
  }
  if (distanceToBoxM(gazetteer.boundingBox, point) > keptWithinKm * 1000) return leaveEmpty('point_outside');
  note('point_outside', from, from);
  return point;
}
