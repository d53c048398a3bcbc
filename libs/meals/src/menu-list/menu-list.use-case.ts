import { Injectable } from '@nestjs/common';
import { type LocalDate, type MenuView, type ListedDish } from '@yilian/contracts';
import { addDays } from '@yilian/kernel';
import { Overtaken, type Reader, type Tx } from '@yilian/platform';
import { decideListedDish, type DishDecision, menuKey, withDishes } from '../domain/dish-list';
import { Menus } from '../store/menus.store';
import { Sheets } from '../store/sheets.store';

/** So far ahead menus are listed. */
const DAYS_AHEAD = 366;

/** The menus of a kitchen as they were read, and what a list may do with them. */
export interface OpenMenuList {
  readonly menus: readonly MenuView[];
  decide(listed: ListedDish): DishDecision;
  /** @throws Overtaken when a menu was changed since it was read. */
  write(tx: Tx, decisions: readonly DishDecision[]): Promise<void>;
}

/** Menus as a list, out and in: from today on. Whose kitchen it is was settled by the caller. */
@Injectable()
export class MenuList {
  constructor(
    private readonly menus: Menus,
    private readonly sheets: Sheets,
  ) {}

  async of(reader: Reader, serviceId: string, today: LocalDate): Promise<MenuView[]> {
    return this.menus.between(reader, serviceId, today, addDays(today, DAYS_AHEAD));
  }

  async open(tx: Tx, serviceId: string, today: LocalDate): Promise<OpenMenuList> {
    const menus = await this.of(tx, serviceId, today);
    const known = new Map(menus.map((menu) => [menuKey(menu), menu]));
    const sizes = new Map<string, number>();
    return {
      menus,
      decide: (listed) => decideListedDish(known.get(menuKey(listed)), listed, today, sizes),
      write: async (writing, decisions) => {
        for (const [key, listed] of byMenu(decisions)) {
          known.set(key, await this.put(writing, serviceId, known.get(key), listed));
        }
      },
    };
  }

  /** As `SetMenu` does it: after the cut-off the sheet says that the menu changed. */
  private async put(
    tx: Tx,
    serviceId: string,
    menu: MenuView | undefined,
    listed: readonly ListedDish[],
  ): Promise<MenuView> {
    const { date, meal } = listed[0]!;
    const of = { serviceId, date, meal };
    const dishes = withDishes(menu?.dishes ?? [], listed);
    const version = menu?.version ?? 0;
    if (!(await this.menus.put(tx, of, version, dishes))) throw new Overtaken('menu');
    const sheet = await this.sheets.of(tx, of);
    if (sheet) {
      await this.sheets.noteChanges(tx, sheet, [{ deliveryId: null, kind: 'menu_changed', portions: 0 }]);
    }
    return { date, meal, version: version + 1, dishes };
  }
}

function byMenu(decisions: readonly DishDecision[]): Map<string, ListedDish[]> {
  const menus = new Map<string, ListedDish[]>();
  for (const one of decisions) {
    if (one.outcome !== 'added' && one.outcome !== 'changed') continue;
    const key = menuKey(one.listed);
    menus.set(key, [...(menus.get(key) ?? []), one.listed]);
  }
  return menus;
}
