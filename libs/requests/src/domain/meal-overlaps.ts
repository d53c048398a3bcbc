import { type LocalDate, type MealOverlap, type MealTime, type WantedUnits } from '@yilian/contracts';

/** One meal of one day. */
export interface MealOfDay {
  readonly date: LocalDate;
  readonly meal: MealTime;
}

/** A booking that is not over, with what it asks for. */
export interface OpenBooking {
  readonly requestId: string;
  readonly number: string;
  readonly units: WantedUnits;
}

/** Which of the wanted meals somebody gets already, each with the booking that it comes from; by day, older bookings first. */
export function mealOverlaps(wanted: readonly MealOfDay[], open: readonly OpenBooking[]): MealOverlap[] {
  const keys = new Set(wanted.map(keyOf));
  const found = open.flatMap(({ requestId, number, units }) =>
    units.kind === 'meal'
      ? units.portions
          .filter((portion) => keys.has(keyOf(portion)))
          .map(({ date, meal, quantity }) => ({ date, meal, quantity, requestId, number }))
      : [],
  );
  return found.sort((a, b) => compare(a.date, b.date) || compare(b.meal, a.meal));
}

const keyOf = ({ date, meal }: MealOfDay): string => `${date}.${meal}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
