import { distanceM, type Point } from '@yilian/kernel';

/** Great-circle metres between two places; null when one of them is unknown. */
export const distanceBetween = (a: Point | null, b: Point | null): number | null =>
  a === null || b === null ? null : distanceM(a, b);
