import { distanceM, type Point } from '@yilian/kernel';

/** Whole metres between the device and the address; null when either place is unknown. */
export const metresBetween = (device: Point | null, home: Point | null): number | null =>
  device && home ? Math.round(distanceM(device, home)) : null;
