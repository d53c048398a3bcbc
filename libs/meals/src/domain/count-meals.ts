import { type DietCount, type DishCount, type MenuDish, type SheetWarning, Texture } from '@yilian/contracts';
import { type Eater, eaterOf, plateOf } from './plate';

/** What one booking orders of a meal. */
export interface MealOrder {
  /** The number that people say on the phone. */
  readonly number: string;
  readonly needMask: number;
  readonly quantity: number;
}

/** What is cooked: by dish and texture, by diet, and what needs a cook's eye. */
export interface MealCounts {
  readonly portions: number;
  readonly dishes: readonly DishCount[];
  readonly diets: readonly DietCount[];
  readonly warnings: readonly SheetWarning[];
}

/** Counts a meal. Without a menu there are no dishes, and the diets are counted all the same. */
export function countMeals(menu: readonly MenuDish[], orders: readonly MealOrder[]): MealCounts {
  const eating = orders.map((order) => ({ ...order, eater: eaterOf(order.needMask) }));
  return {
    portions: sum(orders),
    dishes: dishCounts(menu, eating),
    diets: dietCounts(eating),
    warnings: eating.flatMap((one) => warningsOf(menu, one)),
  };
}

interface Eating extends MealOrder {
  readonly eater: Eater;
}

const sum = (orders: readonly { readonly quantity: number }[]): number =>
  orders.reduce((all, { quantity }) => all + quantity, 0);

function dishCounts(menu: readonly MenuDish[], eating: readonly Eating[]): DishCount[] {
  const plates = eating.map((one) => ({ ...one, dishes: plateOf(menu, one.eater).dishes }));
  return menu.map((dish) => {
    const getting = plates.filter(({ dishes }) => dishes.includes(dish));
    const textures = Texture.options.flatMap((texture) => {
      const portions = sum(getting.filter(({ eater }) => eater.texture === texture));
      return portions > 0 ? [{ texture, portions }] : [];
    });
    const { course, zh, en, allergens } = dish;
    return { course, zh, en, allergens, portions: sum(getting), textures };
  });
}

/** The largest group first; among equals the order of the words, so that the sheet does not dance. */
function dietCounts(eating: readonly Eating[]): DietCount[] {
  const groups = new Map<string, DietCount>();
  for (const { eater, quantity } of eating) {
    const key = JSON.stringify(eater);
    groups.set(key, { ...mutable(eater), portions: (groups.get(key)?.portions ?? 0) + quantity });
  }
  return [...groups.entries()]
    .sort(([a, one], [b, other]) => other.portions - one.portions || (a < b ? -1 : 1))
    .map(([, group]) => group);
}

const mutable = ({ diets, texture, allergenFree }: Eater) => ({ diets: [...diets], texture, allergenFree });

function warningsOf(menu: readonly MenuDish[], { number, eater }: Eating): SheetWarning[] {
  const { harmful, missing } = plateOf(menu, eater);
  return [
    ...harmful.map(({ dish, instead }) => ({
      ...({ number, kind: 'allergy', course: dish.course } as const),
      ...{ dish: dish.zh, instead: instead?.zh ?? null },
    })),
    ...missing.map((course) => ({
      ...({ number, kind: 'nothing_fits', course, dish: null, instead: null } as const),
    })),
  ];
}
