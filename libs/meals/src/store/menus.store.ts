import { Injectable } from '@nestjs/common';
import { type LocalDate, type MealTime, MenuDish, type MenuView } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { isDuplicate, type Reader, type Tx } from '@yilian/platform';
import { MenuRow } from './menu.row';

/** Which meal of which day of which kitchen. */
export interface MealOfKitchen {
  readonly serviceId: string;
  readonly date: LocalDate;
  readonly meal: MealTime;
}

interface Stored {
  readonly date: LocalDate;
  readonly meal: MealTime;
  readonly version: number;
  readonly dishes: string;
}

const viewOf = ({ dishes, ...menu }: Stored): MenuView => ({
  ...menu,
  dishes: MenuDish.array().parse(JSON.parse(dishes)),
});

/** Menus by day and meal. */
@Injectable()
export class Menus {
  /** Those of the dates, both included. */
  async between(reader: Reader, serviceId: string, from: LocalDate, to: LocalDate): Promise<MenuView[]> {
    const rows = await reader.query<Stored>(
      `SELECT on_date AS date, meal, version, dishes FROM menu
        WHERE service_id = ? AND on_date BETWEEN ? AND ? ORDER BY on_date, meal = 'dinner'`,
      [serviceId, from, to],
    );
    return rows.map(viewOf);
  }

  async of(reader: Reader, { serviceId, date, meal }: MealOfKitchen): Promise<MenuView | undefined> {
    const menus = await this.between(reader, serviceId, date, date);
    return menus.find((menu) => menu.meal === meal);
  }

  /** Puts a menu in the place of the version that was shown, 0 for none. False when there is another one by now. */
  async put(
    tx: Tx,
    { serviceId, date, meal }: MealOfKitchen,
    version: number,
    dishes: readonly MenuDish[],
  ): Promise<boolean> {
    if (version === 0) return this.add(tx, [{ serviceId, date, meal, dishes }]);
    const changed = await tx.execute(
      `UPDATE menu SET dishes = ?, version = version + 1, changed_at = now(3)
        WHERE service_id = ? AND on_date = ? AND meal = ? AND version = ?`,
      [JSON.stringify(dishes), serviceId, date, meal, version],
    );
    return changed === 1;
  }

  /** False when there is a menu for one of them already: the unique key decides, also between two at once. */
  async add(
    tx: Tx,
    menus: readonly (MealOfKitchen & { readonly dishes: readonly MenuDish[] })[],
  ): Promise<boolean> {
    try {
      await tx.insert(
        MenuRow,
        menus.map(({ date, ...menu }) => ({ ...menu, id: newId(), onDate: date })),
      );
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
