import { type DeliveryState, type LocalDate, type MealTime } from '@yilian/contracts';
import { addDays, momentOf } from '@yilian/kernel';

/** One meal of one day. */
export interface MealDay {
  readonly date: LocalDate;
  readonly meal: MealTime;
}

/** Nobody has said what became of it. */
export const isUnreported = (state: DeliveryState): boolean => state === 'planned' || state === 'on_the_way';

/**
 * Meals of today and yesterday of which everything should have been reported by now: so many minutes after the hours in
 * which they are brought. What is older is past helping.
 */
export function mealsToBeReported(
  now: Date,
  today: LocalDate,
  ends: Readonly<Record<MealTime, number>>,
  afterMinutes: number,
  zone: string,
): MealDay[] {
  const meals: readonly MealTime[] = ['lunch', 'dinner'];
  return [addDays(today, -1), today].flatMap((date) =>
    meals
      .filter((meal) => momentOf(date, ends[meal], zone) + afterMinutes * 60_000 <= now.getTime())
      .map((meal) => ({ date, meal })),
  );
}
