import { type WantedUnits } from './care-request';

/** The same units some days later (or earlier): every date moves by as much, so a pattern of days stays one. */
export function movedBy(units: WantedUnits, days: number): WantedUnits {
  const moved = <T extends { readonly date: string }>(dated: readonly T[]): T[] =>
    dated.map((one) => ({ ...one, date: dayAfter(one.date, days) }));
  switch (units.kind) {
    case 'residential':
      return { ...units, fromDate: dayAfter(units.fromDate, days) };
    case 'day_care':
      return { ...units, sessions: moved(units.sessions) };
    case 'meal':
      return { ...units, portions: moved(units.portions) };
    case 'home_care':
      return { ...units, visits: moved(units.visits) };
  }
}

/** The dates on which something of the units is due, each once, in order. */
export function datesOf(units: WantedUnits): string[] {
  if (units.kind === 'residential') return [units.fromDate];
  const dated =
    units.kind === 'day_care' ? units.sessions : units.kind === 'meal' ? units.portions : units.visits;
  return [...new Set(dated.map(({ date }) => date))].sort();
}

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
