import { Injectable } from '@nestjs/common';
import { addDays, newId } from '@yilian/kernel';
import { Database, Schedule, type Tx, UnitOfWork } from '@yilian/platform';
import { AddressedPortions } from '../steps/addressed-portions.query';
import { KitchenClock } from '../steps/kitchen-clock.query';
import { MealDeliveries } from '../store/deliveries.store';
import { aboutMeal, type DueMeal, Sheets } from '../store/sheets.store';

/** No kitchen takes its last orders longer before a meal. */
const DAYS_AHEAD = 14;

/** When the cut-off of a meal comes, what is cooked stands fast, and every booking of it becomes a delivery. */
@Injectable()
export class FreezeSheets extends Schedule {
  readonly name = 'meals.freeze-sheets';
  readonly everyMs = 5_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly clock: KitchenClock,
    private readonly sheets: Sheets,
    private readonly portions: AddressedPortions,
    private readonly deliveries: MealDeliveries,
  ) {
    super();
  }

  async run(): Promise<void> {
    const { now, today } = await this.clock.now(this.database);
    const waiting = await this.sheets.unfrozen(this.database, today, addDays(today, DAYS_AHEAD));
    for (const due of waiting) {
      const at = await this.clock.freezeAt(due.date, due.meal, due.cutoffAt);
      if (at <= now) await this.work.write(async (tx) => this.freeze(tx, due));
    }
  }

  /** Lets one meal stand fast now; nothing happens when it does already. */
  async freeze(tx: Tx, { serviceId, providerId, date, meal }: DueMeal): Promise<void> {
    const booked = await this.portions.of(tx, { serviceId, date, meal });
    const portions = booked.reduce((sum, { quantity }) => sum + quantity, 0);
    const sheet = { id: newId(), serviceId, providerId, date, meal, portions };
    if (!(await this.sheets.add(tx, sheet))) return;
    await this.deliveries.add(tx, sheet, booked);
    tx.record('meals.sheet-frozen.v1', sheet.id, aboutMeal(sheet));
  }
}
