import {
  type Allergen,
  type DishCourse,
  type MealDiet,
  type MealTime,
  type Texture,
  type ListedDish,
} from '@yilian/contracts';
import { type Words } from './cell-reader';
import { type ListShape } from './list-shape';

const MEALS: Words<MealTime> = { lunch: ['午餐', '中餐', '午饭'], dinner: ['晚餐', '晚饭'] };
const COURSES: Words<DishCourse> = {
  staple: ['主食', '饭'],
  main: ['主菜', '荤菜', '大荤'],
  vegetable: ['素菜', '蔬菜', '青菜'],
  soup: ['汤', '汤类', '例汤'],
};
const TEXTURES: Words<Texture> = {
  regular: ['普通', '正常', '普食'],
  soft: ['软食', '软烂', '软'],
  pureed: ['糊状', '匀浆', '打碎'],
};
const DIETS: Words<MealDiet> = {
  diabetic_diet: ['糖尿病餐', '低糖', '控糖'],
  low_salt_diet: ['低盐', '低盐餐', '少盐'],
  halal_diet: ['清真', '清真餐'],
  vegetarian_diet: ['素食', '全素'],
};
/** The eight groups of GB 7718-2011. */
const ALLERGENS: Words<Allergen> = {
  gluten: ['麸质', '小麦', '面筋', '含麸质谷物'],
  crustaceans: ['甲壳类', '虾蟹', '虾', '蟹'],
  fish: ['鱼', '鱼类'],
  egg: ['蛋', '鸡蛋', '蛋类'],
  peanut: ['花生'],
  soy: ['大豆', '黄豆', '豆制品'],
  milk: ['奶', '牛奶', '乳', '乳制品'],
  nuts: ['坚果', '果仁'],
};

const list = <Value extends string>(words: Words<Value>, values: readonly Value[]): string =>
  values.map((value) => words[value][0]).join('、');

export const menuShape: ListShape<ListedDish> = {
  list: 'menus',
  columns: [
    { key: 'date', name: { zh: '日期', en: 'Date' }, also: ['用餐日期', 'day'], needed: true },
    { key: 'meal', name: { zh: '餐次', en: 'Meal' }, also: ['餐别'], needed: true },
    { key: 'course', name: { zh: '类别', en: 'Course' }, also: ['菜类', '分类'], needed: true },
    { key: 'zh', name: { zh: '菜名', en: 'Dish' }, also: ['菜品', '名称'], needed: true },
    { key: 'en', name: { zh: '英文菜名', en: 'Dish in English' }, also: ['英文名'], needed: false },
    { key: 'textures', name: { zh: '质地', en: 'Textures' }, also: ['软硬', 'texture'], needed: false },
    { key: 'diets', name: { zh: '适合饮食', en: 'Diets' }, also: ['饮食', '膳食', 'diet'], needed: false },
    {
      key: 'allergens',
      name: { zh: '过敏原', en: 'Allergens' },
      also: ['致敏物质', 'allergen'],
      needed: true,
    },
  ],
  example: {
    ...{ date: '2026-03-02', meal: 'lunch', course: 'main', zh: '清蒸鲈鱼', en: 'Steamed bass' },
    ...{ textures: ['regular', 'soft'], diets: ['low_salt_diet'], allergens: ['fish'] },
  },
  read(cells) {
    const before = cells.faults;
    const date = cells.date('date');
    if (date === null) cells.refuse('date', 'missing');
    const meal = cells.neededWord('meal', MEALS);
    const course = cells.neededWord('course', COURSES);
    const zh = cells.neededText('zh', 40);
    const en = cells.text('en', 60);
    const textures = cells.words('textures', TEXTURES);
    const diets = cells.words('diets', DIETS);
    const allergens = cells.words('allergens', ALLERGENS);
    if (cells.faults > before) return undefined;
    const whole = textures?.length === 0 ? ['regular'] : textures;
    return { date, meal, course, zh, en, textures: whole, diets, allergens } as ListedDish;
  },
  cells: ({ date, meal, course, zh, en, textures, diets, allergens }) => [
    ...[date, MEALS[meal][0], COURSES[course][0], zh, en],
    ...[list(TEXTURES, textures), list(DIETS, diets), list(ALLERGENS, allergens)],
  ],
  keyOf: ({ date, meal, zh }) => `${date}\n${meal}\n${zh}`,
  subjectOf: ({ date, meal, zh }) => `${date} ${MEALS[meal][0]} ${zh}`,
};
