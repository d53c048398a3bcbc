import { type MenuView, type ListedDish } from '@yilian/contracts';
import { decideListedDish, MOST_DISHES, withDishes } from './dish-list';

const TODAY = '2026-03-02';
const listed: ListedDish = {
  ...{ date: TODAY, meal: 'lunch', course: 'main', zh: '鱼', en: '' },
  ...{ allergens: ['fish'], textures: ['regular', 'soft'], diets: [] },
};
const { date, meal, ...dish } = listed;
const menu: MenuView = { date, meal, version: 1, dishes: [dish] };

describe('decideListedDish', () => {
  const decide = (of: MenuView | undefined, told: Partial<ListedDish>) =>
    decideListedDish(of, { ...listed, ...told }, TODAY, new Map());

  it('knows a dish again whatever the order of its words, and sees what is new about it', () => {
    expect(decide(menu, { textures: ['soft', 'regular'] })).toEqual({ outcome: 'same' });
    expect(decide(menu, { allergens: [] })).toMatchObject({ outcome: 'changed', fields: ['allergens'] });
    expect(decide(undefined, {})).toMatchObject({ outcome: 'added' });
  });

  it('leaves days that are over alone', () =>
    expect(decide(undefined, { date: '2026-03-01' })).toMatchObject({ why: 'day-over' }));

  it('fills a menu up to its most', () => {
    const sizes = new Map<string, number>();
    const outcomes = Array.from({ length: MOST_DISHES }, (_, nth) =>
      decideListedDish(menu, { ...listed, zh: `菜${nth}` }, TODAY, sizes),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'refused')).toHaveLength(1);
  });
});

describe('withDishes', () => {
  it('keeps what the list does not name, in its place', () => {
    const soup = { ...dish, zh: '汤' };
    const told = [
      { ...listed, zh: '饭' },
      { ...listed, en: 'Fish' },
    ];
    expect(withDishes([dish, soup], told).map(({ zh, en }) => `${zh}${en}`)).toEqual(['鱼Fish', '汤', '饭']);
  });
});
