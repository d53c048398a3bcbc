import type { Point } from '@yilian/kernel';

/**
 * Places inside the index are points in space, in metres from the middle of the earth. The straight line between two of
 * them is never longer than the way over the ground, is the same everywhere on earth and needs no sine: a lower bound.
 * The radius is a little below the kernel's, so that rounding cannot turn it into more.
 */
const EARTH_M = 6_371_000;
const RAD = Math.PI / 180;

/** Records keep 32-bit floats, which are half a metre apart at this size; every comparison allows for it. */
export const MARGIN_M = 2;

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export const NOWHERE: Place = { x: 0, y: 0, z: 0 };

export function placeOf(point: Point | null): Place {
  if (point === null) return NOWHERE;
  const lng = point.lng * RAD;
  const lat = point.lat * RAD;
  return {
    x: EARTH_M * Math.cos(lat) * Math.cos(lng),
    y: EARTH_M * Math.cos(lat) * Math.sin(lng),
    z: EARTH_M * Math.sin(lat),
  };
}
