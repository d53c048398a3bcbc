/** 09:30 of minutes since midnight. */
export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Every half hour of a day, and 24:00, to choose from. */
export const CLOCKS = Array.from({ length: 49 }, (_, half) => ({
  value: String(half * 30),
  label: clock(half * 30),
}));

export const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
