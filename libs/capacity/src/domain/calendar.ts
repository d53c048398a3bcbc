const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a calendar date, so that nights can be counted and compared. */
export const dayOf = (date: string): number => Date.parse(date) / DAY_MS;

/** The calendar date of a day number. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** What the clock on the city's wall shows. */
export interface CityTime {
  readonly day: number;
  /** Minutes since midnight. */
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept, because making a format costs a hundred times its use. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(zone, format);
  return format;
}

/** The city's wall clock at a moment. `zone` is an IANA name. */
export function cityTime(moment: Date, zone: string): CityTime {
  const shown = formatOf(zone).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes): string => shown.find((one) => one.type === type)!.value;
  return {
    day: dayOf(`${part('year')}-${part('month')}-${part('day')}`),
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}
