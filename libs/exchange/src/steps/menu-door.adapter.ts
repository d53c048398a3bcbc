import { type ListedDish } from '@yilian/contracts';
import { Injectable } from '@nestjs/common';
import { type DishDecision, MenuList } from '@yilian/meals';
import { type Reader, type Tx } from '@yilian/platform';
import { changesBetween } from '../domain/changes';
import { menuShape } from '../domain/menu-shape';
import { type Decided, type ListDoor, type ListPlace, type OpenList } from './list-door.port';

type Dish = Decided & { readonly of: DishDecision };

@Injectable()
export class MenuDoor implements ListDoor<ListedDish> {
  constructor(private readonly list: MenuList) {}

  async all(reader: Reader, { serviceId, today }: ListPlace): Promise<readonly ListedDish[]> {
    return (await this.list.of(reader, serviceId, today)).flatMap(({ date, meal, dishes }) =>
      dishes.map((dish) => ({ ...dish, date, meal })),
    );
  }

  async open(tx: Tx, { serviceId, today }: ListPlace): Promise<OpenList<ListedDish, Dish>> {
    const open = await this.list.open(tx, serviceId, today);
    const seen = new Set<string>();
    return {
      decide: (item) => {
        seen.add(menuShape.keyOf(item));
        return decided(open.decide(item));
      },
      write: async (writing, decisions) =>
        open.write(
          writing,
          decisions.map(({ of }) => of),
        ),
      *missing() {
        for (const { date, meal, dishes } of open.menus) {
          for (const dish of dishes) {
            const item = { ...dish, date, meal };
            if (!seen.has(menuShape.keyOf(item))) yield menuShape.subjectOf(item);
          }
        }
      },
    };
  }
}

function decided(of: DishDecision): Dish {
  switch (of.outcome) {
    case 'same':
      return { of, outcome: 'same' };
    case 'added':
      return { of, outcome: 'added', changes: [] };
    case 'changed': {
      const before = { ...of.listed, ...of.dish };
      return { of, outcome: 'changed', changes: changesBetween(menuShape, before, of.listed) };
    }
    case 'refused':
      return {
        of,
        outcome: 'refused',
        column: of.field,
        code: of.why === 'day-over' ? 'menu_day_over' : 'menu_too_many',
      };
  }
}
