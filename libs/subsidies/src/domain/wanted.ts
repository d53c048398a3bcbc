import { type CostPeriod, type EstimateUnits, type PriceUnit, type ServiceKind } from '@yilian/contracts';
import { addDays } from '@yilian/kernel';

/** One day of what is wanted. `month` is what caps by the month are counted in. */
export interface WantedDay {
  readonly date: string;
  readonly month: string;
  /** Price units times `per`. */
  readonly quantity: number;
}

/** What is wanted, in a form that can be counted without fractions. */
export interface Wanted {
  readonly kind: ServiceKind;
  readonly period: CostPeriod;
  /** Pieces in one price unit: 60 minutes in an hour of care, else 1. */
  readonly per: number;
  /** By date. */
  readonly days: readonly WantedDay[];
}

/** What one price of a kind of service buys. */
export const PRICE_UNITS: Readonly<Record<ServiceKind, PriceUnit>> = {
  residential: 'night',
  day_care: 'session',
  meal: 'portion',
  home_care: 'hour',
};

/** Days that an estimate by the month counts. */
export const MONTH_DAYS = 30;

/** What was asked for, day by day. Days of a month are spread evenly over its weeks. */
export function wantedOf(units: EstimateUnits): Wanted {
  const per = units.kind === 'home_care' ? 60 : 1;
  if (units.by === 'dates') {
    const days = units.dates.map(({ date, quantity }) => ({ date, month: date.slice(0, 7), quantity }));
    return { kind: units.kind, per, period: 'once', days: days.sort((a, b) => (a.date < b.date ? -1 : 1)) };
  }
  const { kind, from, daysPerWeek, perDay } = units;
  const days = Array.from({ length: MONTH_DAYS }, (_, day) => day)
    .filter((day) => Math.floor(((day + 1) * daysPerWeek) / 7) > Math.floor((day * daysPerWeek) / 7))
    // The thirty days are one month for every cap, wherever the calendar turns its page.
    .map((day) => ({ date: addDays(from, day), month: 'month', quantity: perDay }));
  return { kind, per, period: 'month', days };
}

/** What a day costs at a price per unit: whole fen, half a fen counts as one. */
export const dayPrice = ({ quantity }: WantedDay, { per }: Wanted, priceFen: number): number =>
  Math.floor((quantity * priceFen * 2 + per) / (2 * per));

/** How many price units in all, e.g. 1.5 hours. */
export const unitsIn = ({ days, per }: Wanted): number =>
  days.reduce((sum, { quantity }) => sum + quantity, 0) / per;
