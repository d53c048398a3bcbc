/** How a word is found in a text, best first; 0 is not at all. */
export const RANK = {
  none: 0,
  whole: 1,
  start: 2,
  inside: 3,
  soundAtStart: 4,
  soundInside: 5,
  initials: 6,
  nearly: 7,
} as const;

/** The better of two ranks, where 0 is none. */
export const better = (a: number, b: number): number => (a === 0 ? b : b === 0 ? a : Math.min(a, b));
