import type { LocalDate } from '@yilian/contracts';
import type { Supply } from '@yilian/matching';
import type { FreeUnits, Offer } from './domain/offer';

/** The moment at which the day after a date begins. */
type EndOf = (date: LocalDate) => number;

/** What matching knows of free units, as visitors are told it. */
export function offerOf(supply: Supply, endOf: EndOf): Offer {
  const { kind } = supply;
  if (supply.kind === 'residential') return { kind, beds: supply.vacant, units: [] };
  return { kind, beds: [], units: unitsOf(supply, endOf) };
}

function unitsOf(supply: Exclude<Supply, { kind: 'residential' }>, endOf: EndOf): readonly FreeUnits[] {
  switch (supply.kind) {
    case 'day_care':
      return supply.seats.map((seats) => ({ ...seats, untilMs: endOf(seats.date), cutoff: false }));
    case 'meal':
      return supply.portions.map(({ date, meal, free, cutoffAtMs }) => ({
        ...{ date, part: meal, free, untilMs: cutoffAtMs },
        cutoff: cutoffAtMs < endOf(date),
      }));
    case 'home_care':
      return supply.days.map(({ date, female, male }) => ({
        ...{ date, part: 'day', free: female + male },
        ...{ untilMs: endOf(date), cutoff: false },
      }));
  }
}
