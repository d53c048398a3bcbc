import { FollowPerson } from './follow-sheets/follow-person.job';
import { FollowRequest } from './follow-sheets/follow-request.job';
import { FollowSheets } from './follow-sheets/follow-sheets.job';
import { FreezeSheets } from './freeze-sheets/freeze-sheets.job';
import { KitchenChangeRow, KitchenSheetRow } from './store/kitchen-sheet.row';
import { DeliveryReportRow, MealDeliveryRow } from './store/meal-delivery.row';
import { MenuRow } from './store/menu.row';
import { WatchDeliveries } from './watch-deliveries/watch-deliveries.job';

export { mealDeliveryMachine } from './domain/meal-delivery.machine';
export { type DishDecision } from './domain/dish-list';
export { MenuList, type OpenMenuList } from './menu-list/menu-list.use-case';
export { MealsPersonalData } from './meals-data.adapter';
export { MealsHttpModule, MealsModule } from './meals.module';
export { mealsReactions } from './meals.reactions';
export { mealsConstraints } from './store/constraints.row';
export { ReportDelivery } from './report-delivery/report-delivery.use-case';
export { Menus } from './store/menus.store';
export { FreezeSheets, WatchDeliveries };

/** The tables of this context. */
export const mealsRows = [
  DeliveryReportRow,
  KitchenChangeRow,
  KitchenSheetRow,
  MealDeliveryRow,
  MenuRow,
] as const;

/** What this context does when the queue wakes it, for the worker. */
export const mealsHandlers = [FollowPerson, FollowRequest] as const;

/** Recurring duties of this context. */
export const mealsSchedules = [FollowSheets, FreezeSheets, WatchDeliveries] as const;
