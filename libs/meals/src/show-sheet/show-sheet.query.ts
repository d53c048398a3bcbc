import { Injectable } from '@nestjs/common';
import { type DeliveryLine, type KitchenSheet } from '@yilian/contracts';
import { commonProblem, type Tx, UnitOfWork } from '@yilian/platform';
import { countMeals } from '../domain/count-meals';
import { eaterOf } from '../domain/plate';
import { isUnreported } from '../domain/silent-delivery';
import { KitchenClock } from '../steps/kitchen-clock.query';
import { OwnKitchen } from '../steps/own-kitchen.query';
import { type Delivery, MealDeliveries } from '../store/deliveries.store';
import { type MealOfKitchen, Menus } from '../store/menus.store';
import { Portions } from '../store/portions.query';
import { Sheets } from '../store/sheets.store';

/** What a kitchen cooks for a meal: from the bookings until the cut-off, from the deliveries after it. Nobody is named. */
@Injectable()
export class ShowSheet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly kitchens: OwnKitchen,
    private readonly menus: Menus,
    private readonly sheets: Sheets,
    private readonly deliveries: MealDeliveries,
    private readonly portions: Portions,
    private readonly clock: KitchenClock,
  ) {}

  /** @throws ProblemException 404 for a kitchen that does not exist or is somebody else's. */
  async execute(meal: MealOfKitchen): Promise<KitchenSheet> {
    return this.work.write(async (tx) => {
      if (!(await this.kitchens.of(tx, meal.serviceId))) throw commonProblem('common.not-found');
      return this.sheetOf(tx, meal);
    });
  }

  private async sheetOf(tx: Tx, meal: MealOfKitchen): Promise<KitchenSheet> {
    const sheet = await this.sheets.of(tx, meal);
    const menu = await this.menus.of(tx, meal);
    const deliveries = sheet ? await this.deliveries.ofSheet(tx, sheet.id) : [];
    const orders = sheet
      ? deliveries.filter(({ state }) => state !== 'cancelled')
      : await this.portions.of(tx, meal);
    const { portions, dishes, diets, warnings } = countMeals(menu?.dishes ?? [], orders);
    const { now } = await this.clock.now(tx);
    return {
      ...meal,
      cutoffAt: (await this.sheets.cutoffOf(tx, meal))?.cutoffAt?.toISOString() ?? null,
      frozenAt: sheet?.frozenAt.toISOString() ?? null,
      portions,
      portionsAtCutoff: sheet?.portions ?? null,
      hasMenu: menu !== undefined,
      ...{ dishes: [...dishes], diets: [...diets], warnings: [...warnings] },
      changes: sheet ? await this.sheets.changes(tx, sheet.id) : [],
      deliveries: deliveries.map(lineOf),
      serverNow: now.toISOString(),
    };
  }
}

function lineOf({
  id,
  number,
  state,
  reason,
  quantity,
  needMask,
  reportedAt,
  silentAt,
}: Delivery): DeliveryLine {
  const { diets, texture, allergenFree } = eaterOf(needMask);
  return {
    ...{ id, number, state, reason, quantity, texture, allergenFree, diets: [...diets] },
    reportedAt: reportedAt?.toISOString() ?? null,
    silent: silentAt !== null && isUnreported(state),
  };
}
