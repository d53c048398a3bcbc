import {
  capabilitiesOf,
  type Capability,
  type DishCourse,
  DishCourse as Courses,
  MealDiet,
  type MenuDish,
  type Texture,
} from '@yilian/contracts';

/** How somebody eats, read from the needs of the request. */
export interface Eater {
  readonly diets: readonly MealDiet[];
  readonly texture: Texture;
  readonly allergenFree: boolean;
}

/** What lies on one plate, and where the menu falls short. */
export interface Plate {
  readonly dishes: readonly MenuDish[];
  /** Dishes that others get and this person must not, each with what comes instead. */
  readonly harmful: readonly { readonly dish: MenuDish; readonly instead: MenuDish | null }[];
  /** Courses of the menu of which nothing fits diet and texture. */
  readonly missing: readonly DishCourse[];
}

/** Pureed is the softer of the two: who needs both is served pureed food. */
export function eaterOf(needMask: number): Eater {
  const needs: readonly Capability[] = capabilitiesOf(needMask);
  const softer = needs.includes('soft_diet') ? 'soft' : 'regular';
  return {
    diets: MealDiet.options.filter((diet) => needs.includes(diet)),
    texture: needs.includes('pureed_diet') ? 'pureed' : softer,
    allergenFree: needs.includes('allergen_free'),
  };
}

/** One dish of each course: the first of the menu that fits. The order of the menu is the cook's choice. */
export function plateOf(menu: readonly MenuDish[], eater: Eater): Plate {
  const served = courseOrder(menu).map((course) => {
    const fitting = menu.filter((dish) => dish.course === course && fits(dish, eater));
    const usual = fitting[0];
    const given = fitting.find((dish) => !eater.allergenFree || dish.allergens.length === 0);
    return { course, usual, given };
  });
  return {
    dishes: served.flatMap(({ given }) => given ?? []),
    harmful: served.flatMap(({ usual, given }) =>
      usual && usual !== given ? [{ dish: usual, instead: given ?? null }] : [],
    ),
    missing: served.flatMap(({ course, usual }) => (usual ? [] : [course])),
  };
}

const courseOrder = (menu: readonly MenuDish[]): readonly DishCourse[] =>
  Courses.options.filter((course) => menu.some((dish) => dish.course === course));

const fits = (dish: MenuDish, { diets, texture }: Eater): boolean =>
  dish.textures.includes(texture) && diets.every((diet) => dish.diets.includes(diet));
