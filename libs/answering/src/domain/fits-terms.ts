import { type AutoAcceptTerms, type Urgency, type WantedUnits } from '@yilian/contracts';

/** What a rule is held against. */
export interface OfferedWork {
  readonly level: number;
  readonly urgency: Urgency;
  readonly units: WantedUnits;
  /** Minutes since midnight of the city, now. */
  readonly minute: number;
}

/** True when an offer lies within what may be accepted at once. */
export const fitsTerms = (work: OfferedWork, terms: AutoAcceptTerms): boolean =>
  work.level <= terms.levelMax &&
  quantityOf(work.units) <= terms.quantityMax &&
  (work.urgency === 'normal' || terms.urgentToo) &&
  lies(work.minute, terms.fromMinute, terms.toMinute);

/** Nights, sessions, portions or visits; a stay without an end is more than any number. */
export function quantityOf(units: WantedUnits): number {
  switch (units.kind) {
    case 'residential':
      return units.nights ?? Infinity;
    case 'day_care':
      return units.sessions.length;
    case 'meal':
      return units.portions.reduce((sum, { quantity }) => sum + quantity, 0);
    case 'home_care':
      return units.visits.length;
  }
}

/** From–to, end not included; may lie over midnight, and the same twice is the whole day. */
const lies = (minute: number, from: number, to: number): boolean =>
  from < to ? from <= minute && minute < to : minute >= from || minute < to;
