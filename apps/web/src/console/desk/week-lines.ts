/** A stretch of hours of one weekday, in minutes since midnight, as controls hold it: empty where there are none. */
export interface WeekLine {
  readonly weekday: number;
  from: string;
  to: string;
}
/** The same as the API has it. */
export interface Stretch {
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}

/** A line for every day of the week, two for a day that is parted, an empty one for a day without hours. */
export const linesOf = (stretches: readonly Stretch[]): WeekLine[] =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((weekday): WeekLine[] => {
    const known = stretches.filter((one) => one.weekday === weekday);
    return known.length === 0
      ? [{ weekday, from: '', to: '' }]
      : known.map(({ from, to }) => ({ weekday, from: String(from), to: String(to) }));
  });

/** What the lines say, without days that have no hours. */
export const stretchesOf = (lines: readonly WeekLine[]): Stretch[] =>
  lines
    .filter(({ from, to }) => from !== '' && to !== '')
    .map(({ weekday, from, to }) => ({ weekday, from: Number(from), to: Number(to) }));

/** Which lines end before they begin, by their place. */
export const turnedRound = (lines: readonly WeekLine[]): number[] =>
  lines.flatMap(({ from, to }, index) => (from !== '' && Number(to) <= Number(from) ? [index] : []));
