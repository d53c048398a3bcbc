import { type LocalDate, type MealTime, type MenuDish } from '@yilian/contracts';
import { addDays } from '@yilian/kernel';

/** A menu as copying needs it. */
export interface MenuOfDay {
  readonly date: LocalDate;
  readonly meal: MealTime;
  readonly dishes: readonly MenuDish[];
}

export const DAYS_OF_A_WEEK = 7;

/** Two weeks that share a day cannot be copied one onto the other. */
export const overlaps = (from: LocalDate, to: LocalDate): boolean =>
  addDays(from, DAYS_OF_A_WEEK) > to && addDays(to, DAYS_OF_A_WEEK) > from;

const keyOf = ({ date, meal }: Pick<MenuOfDay, 'date' | 'meal'>): string => `${date} ${meal}`;

/** The menus of the seven days from `from`, on the seven days from `to`. A meal that has a menu keeps it. */
export function copyWeek(
  menus: readonly MenuOfDay[],
  there: readonly Pick<MenuOfDay, 'date' | 'meal'>[],
  from: LocalDate,
  to: LocalDate,
): { readonly copies: readonly MenuOfDay[]; readonly kept: number } {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const taken = new Set(there.map(keyOf));
  const wanted = menus.map((menu) => ({ ...menu, date: addDays(menu.date, days) }));
  const copies = wanted.filter((menu) => !taken.has(keyOf(menu)));
  return { copies, kept: wanted.length - copies.length };
}
