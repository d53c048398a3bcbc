import { MealDiet, type MealTime, type MenuDish, Texture } from '@yilian/contracts';
import { addDays } from '@yilian/kernel';
import { Menus } from '@yilian/meals';
import { Database, type Tx, UnitOfWork } from '@yilian/platform';
import { type Doors } from './doors';

const soft: Texture[] = ['regular', 'soft'];
const every: Texture[] = [...Texture.options];
const plain: MealDiet[] = ['diabetic_diet', 'low_salt_diet'];
const dish = (
  course: MenuDish['course'],
  [zh, en]: readonly [zh: string, en: string],
  more: Partial<MenuDish> = {},
): MenuDish => ({ course, zh, en, allergens: [], textures: every, diets: plain, ...more });

const RICE = dish('staple', ['米饭或粥', 'Rice or congee'], { diets: [...MealDiet.options] });
const GREENS = dish('vegetable', ['炒时蔬', 'Greens of the day'], { diets: [...MealDiet.options] });
const SOUP = dish('soup', ['老火例汤', 'Soup of the day'], { textures: every });
const BEANS = dish('main', ['香菇焖豆腐', 'Bean curd with mushrooms'], {
  ...{ allergens: ['soy'], diets: [...MealDiet.options] },
});

/** What is cooked on the days of a week, over and over; invented as everything here. */
const MAINS: readonly MenuDish[] = [
  dish('main', ['清蒸鲩鱼', 'Steamed fish'], { allergens: ['fish'], textures: soft }),
  dish('main', ['冬瓜蒸肉饼', 'Steamed pork with winter melon']),
  dish('main', ['番茄炒蛋', 'Eggs with tomatoes'], { allergens: ['egg'], textures: soft }),
  dish('main', ['姜葱鸡', 'Chicken with ginger'], { textures: soft, diets: ['low_salt_diet'] }),
  dish('main', ['南瓜焖排骨', 'Pork ribs with pumpkin'], { textures: soft }),
  dish('main', ['虾仁蒸水蛋', 'Steamed eggs with shrimps'], { allergens: ['crustaceans', 'egg'] }),
  dish('main', ['土豆焖牛肉', 'Beef with potatoes'], { textures: soft }),
];

const menuOf = (day: number, meal: MealTime): MenuDish[] => {
  const first = MAINS[(day + (meal === 'lunch' ? 0 : 3)) % MAINS.length]!;
  const second = MAINS[(day + (meal === 'lunch' ? 1 : 4)) % MAINS.length]!;
  return [RICE, first, second, BEANS, GREENS, SOUP];
};

/** The demo kitchen cooks for these days, today the first; says how many menus were added. */
export async function seedMenus(
  doors: Doors,
  serviceId: string,
  today: string,
  days: number,
): Promise<number> {
  const known = await doors
    .get(Menus)
    .between(doors.get(Database), serviceId, today, addDays(today, days - 1));
  const missing = Array.from({ length: days }, (_, day) => addDays(today, day)).flatMap((date) =>
    (['lunch', 'dinner'] as const)
      .filter((meal) => !known.some((menu) => menu.date === date && menu.meal === meal))
      .map((meal) => ({ serviceId, date, meal, dishes: menuOf(new Date(date).getUTCDay(), meal) })),
  );
  if (missing.length > 0) {
    await doors.get(UnitOfWork).write(async (tx: Tx) => doors.get(Menus).add(tx, missing));
  }
  return missing.length;
}
