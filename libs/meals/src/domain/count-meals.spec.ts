import { Allergen, capabilityMask, DishCourse, MealDiet, type MenuDish, Texture } from '@yilian/contracts';
import fc from 'fast-check';
import { countMeals, type MealOrder } from './count-meals';
import { eaterOf, plateOf } from './plate';

const dish = (course: DishCourse, zh: string, more: Partial<MenuDish> = {}): MenuDish => ({
  ...{ course, zh, en: '', allergens: [], textures: ['regular'], diets: [] },
  ...more,
});
const MENU: readonly MenuDish[] = [
  dish('staple', '米饭', { textures: ['regular', 'soft', 'pureed'], diets: [...MealDiet.options] }),
  dish('main', '清蒸鱼', { allergens: ['fish'], textures: ['regular', 'soft'], diets: ['low_salt_diet'] }),
  dish('main', '冬瓜肉丸', { textures: ['regular', 'soft', 'pureed'] }),
];
const order = (
  number: string,
  quantity: number,
  ...needs: Parameters<typeof capabilityMask>[0]
): MealOrder => ({
  number,
  quantity,
  needMask: capabilityMask(needs),
});

describe('what is cooked', () => {
  it('is one dish of each course for everybody, the first that fits, by texture', () => {
    const { dishes, portions } = countMeals(MENU, [
      order('A', 2),
      order('B', 1, 'soft_diet'),
      order('C', 1, 'pureed_diet'),
    ]);
    expect(portions).toBe(4);
    expect(dishes.map(({ zh, portions: all }) => [zh, all])).toEqual([
      ['米饭', 4],
      ['清蒸鱼', 3],
      ['冬瓜肉丸', 1],
    ]);
    expect(dishes[1]!.textures).toEqual([
      { texture: 'regular', portions: 2 },
      { texture: 'soft', portions: 1 },
    ]);
  });

  it('warns by number of a dish that does harm, and says what comes instead', () => {
    const { warnings, dishes } = countMeals(MENU, [order('A', 1, 'allergen_free')]);
    expect(warnings).toEqual([
      { number: 'A', kind: 'allergy', course: 'main', dish: '清蒸鱼', instead: '冬瓜肉丸' },
    ]);
    expect(dishes[1]!.portions).toBe(0);
    const alone = countMeals(MENU.slice(0, 2), [order('A', 1, 'allergen_free')]);
    expect(alone.warnings).toMatchObject([{ kind: 'allergy', dish: '清蒸鱼', instead: null }]);
  });

  it('says of which course nothing fits', () => {
    expect(countMeals(MENU, [order('A', 1, 'halal_diet')]).warnings).toEqual([
      { number: 'A', kind: 'nothing_fits', course: 'main', dish: null, instead: null },
    ]);
  });

  it('counts diets also without a menu, the largest group first', () => {
    const { diets, dishes } = countMeals(
      [],
      [order('A', 1, 'soft_diet'), order('B', 3), order('C', 1, 'soft_diet')],
    );
    expect(dishes).toEqual([]);
    expect(diets.map(({ texture, portions }) => [texture, portions])).toEqual([
      ['regular', 3],
      ['soft', 2],
    ]);
  });

  it('is what a recount plate by plate finds', () => {
    const some = <T>(list: readonly T[], minLength = 0) =>
      fc.uniqueArray(fc.constantFrom(...list), { minLength });
    const dishes = fc.array(
      fc.record({
        course: fc.constantFrom(...DishCourse.options),
        allergens: some(Allergen.options),
        textures: some(Texture.options, 1),
        diets: some(MealDiet.options),
      }),
      { maxLength: 8 },
    );
    const needs = some(['soft_diet', 'pureed_diet', 'allergen_free', ...MealDiet.options] as const);
    const orders = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), needs), { maxLength: 20 });
    fc.assert(
      fc.property(dishes, orders, (made, asked) => {
        const menu = made.map((one, index) => ({ ...one, zh: `菜${index}`, en: '' }));
        const all = asked.map(([quantity, of], index) => order(`N${index}`, quantity, ...of));
        const counts = countMeals(menu, all);
        const plates = all.flatMap(({ needMask, quantity }) =>
          Array.from({ length: quantity }, () => plateOf(menu, eaterOf(needMask)).dishes),
        );
        expect(counts.portions).toBe(plates.length);
        expect(counts.diets.reduce((sum, { portions }) => sum + portions, 0)).toBe(plates.length);
        for (const { zh, portions, textures } of counts.dishes) {
          expect(portions).toBe(plates.flat().filter((one) => one.zh === zh).length);
          expect(textures.reduce((sum, one) => sum + one.portions, 0)).toBe(portions);
        }
        for (const { needMask } of all.filter((one) => eaterOf(one.needMask).allergenFree)) {
          expect(plateOf(menu, eaterOf(needMask)).dishes.flatMap(({ allergens }) => allergens)).toEqual([]);
        }
      }),
    );
  });
});
