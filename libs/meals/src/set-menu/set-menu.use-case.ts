import { Injectable } from '@nestjs/common';
import { type MenuForm, type MenuView } from '@yilian/contracts';
import { ok, refuse } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { type MealsAnswer } from '../meals.problems';
import { OwnKitchen } from '../steps/own-kitchen.query';
import { type MealOfKitchen, Menus } from '../store/menus.store';
import { Sheets } from '../store/sheets.store';

type Answer = MealsAnswer<MenuView, 'common.not-found' | 'meals.menu-changed'>;

/** A kitchen says what there is to eat. After the cut-off it still may, and the sheet says that the menu changed. */
@Injectable()
export class SetMenu {
  constructor(
    private readonly work: UnitOfWork,
    private readonly kitchens: OwnKitchen,
    private readonly menus: Menus,
    private readonly sheets: Sheets,
    private readonly audit: Audit,
  ) {}

  async execute(meal: MealOfKitchen, { version, dishes }: MenuForm): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      if (!(await this.kitchens.of(tx, meal.serviceId))) return refuse({ code: 'common.not-found' });
      if (!(await this.menus.put(tx, meal, version, dishes))) return refuse({ code: 'meals.menu-changed' });
      const sheet = await this.sheets.of(tx, meal);
      if (sheet) {
        await this.sheets.noteChanges(tx, sheet, [{ deliveryId: null, kind: 'menu_changed', portions: 0 }]);
      }
      await this.audit.append(tx, 'meals.menu-set', meal.serviceId, { date: meal.date, meal: meal.meal });
      return ok({ date: meal.date, meal: meal.meal, version: version + 1, dishes: [...dishes] });
    });
  }
}
