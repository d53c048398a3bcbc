import type { BedKind } from '@yilian/contracts';

/** Numbers of beds by kind. */
export type BedCount = Readonly<Partial<Record<BedKind, number>>>;

/** What a cell in words says: beds to live in, and seats for the day. */
export interface BedText {
  readonly beds: BedCount;
  readonly seats: number | null;
  /** Which words stood beside the numbers; a bare number has none. */
  readonly inWords: boolean;
}

/** More than any home has; a larger number is a slip of the keyboard. */
const MOST = 5000;

/**
 * Classes of beds as the licence names them. 安養 takes people who look after themselves, 養護 people who need others or
 * tubes, 長照 people who also need nursing; a residential long-term care home (住宿式) is licensed for the last two.
 */
export const BED_CLASSES = {
  安養: 'ordinary',
  養護: 'nursing',
  長照: 'nursing',
  住宿式: 'nursing',
  失智: 'dementia',
} as const satisfies Record<string, BedKind>;

/** A count without sign or fraction, or undefined; an empty cell is undefined as well. */
export function readCount(text: string): number | undefined {
  if (!/^\d{1,5}$/u.test(text)) return undefined;
  const count = Number(text);
  return count <= MOST ? count : undefined;
}

/** Adds up beds of the same kind; kinds without beds are left out. */
export function sumBeds(parts: readonly (readonly [BedKind, number])[]): BedCount {
  const beds: Partial<Record<BedKind, number>> = {};
  for (const [kind, count] of parts) if (count > 0) beds[kind] = (beds[kind] ?? 0) + count;
  return beds;
}

/**
 * Reads `46`, `住宿式40床 社區式12人` or `安養床:30床 養護床:20床(含隔離室1床)`. What stands in brackets is part of the
 * number before it. Undefined when anything else is in the cell.
 */
export function readBedText(text: string): BedText | undefined {
  const plain = text.replace(/\([^()]*\)/gu, '').trim();
  const bare = readCount(plain.replace(/床$/u, ''));
  if (bare !== undefined) return { beds: sumBeds([['nursing', bare]]), seats: null, inWords: false };

  const parts: [BedKind, number][] = [];
  let seats = 0;
  const rest = plain.replace(
    /(安養|養護|長照|失智|住宿式|社區式)床?:?(\d{1,5})[床人]/gu,
    (_, word: string, digits: string) => {
      const count = readCount(digits);
      if (count === undefined) return '?';
      if (word === '社區式') seats += count;
      else parts.push([BED_CLASSES[word as keyof typeof BED_CLASSES], count]);
      return '';
    },
  );
  if (/[^\s、,;]/u.test(rest) || (parts.length === 0 && seats === 0)) return undefined;
  return { beds: sumBeds(parts), seats: seats === 0 ? null : seats, inWords: true };
}
