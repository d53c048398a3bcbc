import {
  type Allergen,
  type DishCourse,
  type MealDiet,
  type MealTime,
  type Texture,
} from '@yilian/contracts';
import { dictionary } from './dictionary';

type Each<Code extends string> = Readonly<Record<Code, string>>;
const meals = (words: Each<MealTime>) => words;
const courses = (words: Each<DishCourse>) => words;
const textures = (words: Each<Texture>) => words;
const diets = (words: Each<MealDiet>) => words;
const allergens = (words: Each<Allergen>) => words;

/** What lies on a plate, in words that menus, sheets and labels share. */
export const mealWords = dictionary({
  zh: {
    meals: meals({ lunch: '午餐', dinner: '晚餐' }),
    courses: courses({ staple: '主食', main: '荤菜', vegetable: '素菜', soup: '汤' }),
    textures: textures({ regular: '普通', soft: '软食', pureed: '糊状' }),
    diets: diets({
      diabetic_diet: '糖尿病餐',
      low_salt_diet: '低盐',
      halal_diet: '清真',
      vegetarian_diet: '素食',
    }),
    allergens: allergens({
      gluten: '麸质',
      crustaceans: '甲壳类',
      fish: '鱼',
      egg: '蛋',
      peanut: '花生',
      soy: '大豆',
      milk: '奶',
      nuts: '坚果',
    }),
    allergenFree: '不含过敏原',
    everyday: '普通餐',
  },
  en: {
    meals: meals({ lunch: 'Lunch', dinner: 'Dinner' }),
    courses: courses({ staple: 'Staple', main: 'Main dish', vegetable: 'Vegetables', soup: 'Soup' }),
    textures: textures({ regular: 'Regular', soft: 'Soft', pureed: 'Pureed' }),
    diets: diets({
      diabetic_diet: 'Diabetic',
      low_salt_diet: 'Low salt',
      halal_diet: 'Halal',
      vegetarian_diet: 'Vegetarian',
    }),
    allergens: allergens({
      gluten: 'gluten',
      crustaceans: 'crustaceans',
      fish: 'fish',
      egg: 'egg',
      peanut: 'peanut',
      soy: 'soy',
      milk: 'milk',
      nuts: 'nuts',
    }),
    allergenFree: 'Allergen free',
    everyday: 'Everyday meal',
  },
});
