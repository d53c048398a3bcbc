import { FacilitySort, Uuid } from '@yilian/contracts';
import type { Place } from './listing';

/** Where a page ended, and as of when the first page was made: a later one sorts by the same moment. */
export interface Cursor {
  readonly sort: FacilitySort;
  readonly asOfMs: number;
  readonly place: Place;
}

/** A cursor as plain text, before it is dressed for an address. */
export const cursorText = ({ sort, asOfMs, place }: Cursor): string =>
  JSON.stringify([sort, asOfMs, place.first, place.second, place.id]);

/** Undefined for a text that is no cursor. */
export function cursorOf(text: string): Cursor | undefined {
  const parts = jsonOf(text);
  if (!Array.isArray(parts) || parts.length !== 5) return undefined;
  const [sort, asOfMs, first, second, id] = parts as unknown[];
  const [known, named] = [FacilitySort.safeParse(sort), Uuid.safeParse(id)];
  if (!known.success || !named.success) return undefined;
  if (!isNumber(asOfMs) || asOfMs < 0 || !isNumber(first) || !isNumber(second)) return undefined;
  return { sort: known.data, asOfMs, place: { first, second, id: named.data } };
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
