/** Seconds before the end at which it is said aloud how long there is left. */
const MARKS = [60, 30, 10] as const;

/** Whole seconds that are left, as a clock shows them: the last one lasts until the end, and none are below nought. */
export const secondsLeft = (expiresAt: string, nowMs: number): number =>
  Math.max(0, Math.ceil((Date.parse(expiresAt) - nowMs) / 1_000));

/** The mark that was passed between two looks at the clock; the lowest one, if a sleeping device has passed several. */
export const passedMark = (before: number, after: number): number | undefined =>
  MARKS.filter((mark) => before > mark && after <= mark && after > 0).at(-1);

/** Hours, minutes and seconds of so many seconds. */
export const partsOf = (seconds: number): { hours: number; minutes: number; seconds: number } => ({
  hours: Math.floor(seconds / 3_600),
  minutes: Math.floor((seconds % 3_600) / 60),
  seconds: seconds % 60,
});
