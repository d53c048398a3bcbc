import { z } from 'zod';
import { MealTime } from './vocabulary';

/** What a dish can do harm with: the eight groups of GB 7718-2011. */
export const Allergen = z
  .enum(['gluten', 'crustaceans', 'fish', 'egg', 'peanut', 'soy', 'milk', 'nuts'])
  .meta({ id: 'Allergen' });
export type Allergen = z.infer<typeof Allergen>;

/** How soft something is made. */
export const Texture = z.enum(['regular', 'soft', 'pureed']).meta({ id: 'Texture' });
export type Texture = z.infer<typeof Texture>;

/** Needs that say what may be on a plate; each is one of `Capability`. */
export const MealDiet = z
  .enum(['diabetic_diet', 'low_salt_diet', 'halal_diet', 'vegetarian_diet'])
  .meta({ id: 'MealDiet' });
export type MealDiet = z.infer<typeof MealDiet>;

/** A meal has one dish of each course that its menu lists. */
export const DishCourse = z.enum(['staple', 'main', 'vegetable', 'soup']).meta({ id: 'DishCourse' });
export type DishCourse = z.infer<typeof DishCourse>;

const eachOnce = <T>(list: readonly T[]): boolean => new Set(list).size === list.length;
const TWICE = 'The same entry stands here twice';

/** One dish of a menu: what is in it, how soft it can be had and which diets it suits. */
export const MenuDish = z
  .strictObject({
    course: DishCourse,
    zh: z.string().trim().min(1).max(40),
    en: z.string().trim().max(60),
    allergens: z.array(Allergen).max(Allergen.options.length).refine(eachOnce, TWICE),
    textures: z.array(Texture).min(1).max(Texture.options.length).refine(eachOnce, TWICE),
    diets: z.array(MealDiet).max(MealDiet.options.length).refine(eachOnce, TWICE),
  })
  .meta({ id: 'MenuDish' });
export type MenuDish = z.infer<typeof MenuDish>;

/** What a kitchen sends to put a menu in place; `version` is the one that was shown, 0 for a new menu. */
export const MenuForm = z.strictObject({
  version: z.int().min(0),
  dishes: z
    .array(MenuDish)
    .min(1)
    .max(24)
    .refine((dishes) => eachOnce(dishes.map(({ zh }) => zh)), TWICE),
});
export type MenuForm = z.infer<typeof MenuForm>;

/** Which meal of which day. */
export const MealOfDay = z.strictObject({ date: z.iso.date(), meal: MealTime });
export type MealOfDay = z.infer<typeof MealOfDay>;

/** Life of one delivery (docs/machines/meal-delivery.md). `not_opened`: the courier was there and nobody opened. */
export const DeliveryState = z
  .enum(['planned', 'on_the_way', 'delivered', 'not_opened', 'not_delivered', 'cancelled'])
  .meta({ id: 'DeliveryState' });
export type DeliveryState = z.infer<typeof DeliveryState>;

/** What a courier can say. */
export const DeliveryOutcome = z
  .enum(['on_the_way', 'delivered', 'not_opened', 'not_delivered'])
  .meta({ id: 'DeliveryOutcome' });
export type DeliveryOutcome = z.infer<typeof DeliveryOutcome>;

/** Why a meal was not brought. */
export const NotDeliveredReason = z
  .enum(['wrong_address', 'person_refused', 'no_courier', 'meal_spoilt', 'weather', 'other'])
  .meta({ id: 'NotDeliveredReason' });
export type NotDeliveredReason = z.infer<typeof NotDeliveredReason>;

/** What can differ from the sheet as it was frozen at the cut-off. */
export const SheetChangeKind = z
  .enum(['added', 'cancelled', 'address_changed', 'menu_changed'])
  .meta({ id: 'SheetChangeKind' });
export type SheetChangeKind = z.infer<typeof SheetChangeKind>;

/** Life of a welfare check (docs/machines/welfare-check.md). */
export const WelfareState = z.enum(['open', 'acknowledged', 'closed']).meta({ id: 'WelfareState' });
export type WelfareState = z.infer<typeof WelfareState>;

/** What an officer found. */
export const WelfareOutcome = z
  .enum(['well_at_home', 'was_away', 'with_family', 'in_hospital', 'needed_help', 'died', 'not_found'])
  .meta({ id: 'WelfareOutcome' });
export type WelfareOutcome = z.infer<typeof WelfareOutcome>;
