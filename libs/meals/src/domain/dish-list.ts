import {
  type ListedDish,
  type LocalDate,
  type MealTime,
  type MenuDish,
  type MenuView,
} from '@yilian/contracts';

type Field = 'course' | 'en' | 'allergens' | 'textures' | 'diets';

/** What a line of a list makes of a dish. */
export type DishDecision =
  | { readonly outcome: 'same' }
  | { readonly outcome: 'added'; readonly listed: ListedDish }
  | {
      readonly outcome: 'changed';
      readonly dish: MenuDish;
      readonly listed: ListedDish;
      readonly fields: readonly Field[];
    }
  | { readonly outcome: 'refused'; readonly field: 'date' | 'zh'; readonly why: 'day-over' | 'too-many' };

/** More do not fit on one menu. */
export const MOST_DISHES = 24;
const FIELDS: readonly Field[] = ['course', 'en', 'allergens', 'textures', 'diets'];

export const menuKey = ({ date, meal }: { readonly date: LocalDate; readonly meal: MealTime }): string =>
  `${date} ${meal}`;

const alike = (a: MenuDish[Field], b: MenuDish[Field]): boolean =>
  typeof a === 'string' || typeof b === 'string' ? a === b : [...a].sort().join() === [...b].sort().join();

/** Decides line by line; `sizes` counts the dishes of each menu, those of the list included. */
export function decideListedDish(
  menu: MenuView | undefined,
  listed: ListedDish,
  today: LocalDate,
  sizes: Map<string, number>,
): DishDecision {
  const dish = menu?.dishes.find(({ zh }) => zh === listed.zh);
  const fields = dish ? FIELDS.filter((field) => !alike(dish[field], listed[field])) : [];
  if (dish && fields.length === 0) return { outcome: 'same' };
  if (listed.date < today) return { outcome: 'refused', field: 'date', why: 'day-over' };
  if (dish) return { outcome: 'changed', dish, listed, fields };
  const size = sizes.get(menuKey(listed)) ?? menu?.dishes.length ?? 0;
  if (size >= MOST_DISHES) return { outcome: 'refused', field: 'zh', why: 'too-many' };
  sizes.set(menuKey(listed), size + 1);
  return { outcome: 'added', listed };
}

/** A menu with the dishes of a list on it: those it has stay in their places, what is not in the list stays as it is. */
export function withDishes(dishes: readonly MenuDish[], listed: readonly ListedDish[]): MenuDish[] {
  const told = new Map(listed.map((one) => [one.zh, plain(one)]));
  const kept = dishes.map((dish) => told.get(dish.zh) ?? dish);
  const there = new Set(dishes.map(({ zh }) => zh));
  return [...kept, ...[...told.values()].filter(({ zh }) => !there.has(zh))];
}

const plain = ({ course, zh, en, allergens, textures, diets }: ListedDish): MenuDish => ({
  ...{ course, zh, en, allergens, textures, diets },
});
