import { Module } from '@nestjs/common';
import { FulfilmentModule } from '@yilian/fulfilment';
import { PeopleModule } from '@yilian/people';
import { RequestsModule } from '@yilian/requests';
import { CopyMenusController } from './copy-menus/copy-menus.controller';
import { CopyMenus } from './copy-menus/copy-menus.use-case';
import { FollowPerson } from './follow-sheets/follow-person.job';
import { FollowRequest } from './follow-sheets/follow-request.job';
import { FollowSheets } from './follow-sheets/follow-sheets.job';
import { FreezeSheets } from './freeze-sheets/freeze-sheets.job';
import { ListMenusController } from './list-menus/list-menus.controller';
import { MenuList } from './menu-list/menu-list.use-case';
import { MealsPersonalData } from './meals-data.adapter';
import { ReportDeliveryController } from './report-delivery/report-delivery.controller';
import { ReportDelivery } from './report-delivery/report-delivery.use-case';
import { SetMenuController } from './set-menu/set-menu.controller';
import { SetMenu } from './set-menu/set-menu.use-case';
import { Doors } from './show-round/doors.query';
import { ShowRound } from './show-round/show-round.use-case';
import { ShowRoundController } from './show-round/show-round.controller';
import { ShowSheetController } from './show-sheet/show-sheet.controller';
import { ShowSheet } from './show-sheet/show-sheet.query';
import { AddressedPortions } from './steps/addressed-portions.query';
import { FollowSheet } from './steps/follow-sheet.use-case';
import { KitchenClock } from './steps/kitchen-clock.query';
import { OwnKitchen } from './steps/own-kitchen.query';
import { DeliveriesOfPerson } from './store/deliveries-of-person.store';
import { MealDeliveries } from './store/deliveries.store';
import { DeliveryReports } from './store/delivery-reports.store';
import { Menus } from './store/menus.store';
import { Portions } from './store/portions.query';
import { Sheets } from './store/sheets.store';
import { SilentDeliveries } from './store/silent-deliveries.store';
import { WatchDeliveries } from './watch-deliveries/watch-deliveries.job';

const acts = [
  CopyMenus,
  FollowPerson,
  FollowRequest,
  MenuList,
  ReportDelivery,
  SetMenu,
  ShowRound,
  ShowSheet,
];
const steps = [AddressedPortions, FollowSheet, KitchenClock, OwnKitchen];
const stores = [
  DeliveriesOfPerson,
  DeliveryReports,
  Doors,
  MealDeliveries,
  Menus,
  Portions,
  Sheets,
  SilentDeliveries,
];
const parts = [...acts, ...steps, ...stores, FollowSheets, FreezeSheets, MealsPersonalData, WatchDeliveries];

/** What kitchens cook, and how it comes to the door. */
@Module({ imports: [FulfilmentModule, PeopleModule, RequestsModule], providers: parts, exports: parts })
export class MealsModule {}

/** The HTTP face of the context, for the API process. */
@Module({
  imports: [MealsModule],
  controllers: [
    CopyMenusController,
    ListMenusController,
    ReportDeliveryController,
    SetMenuController,
    ShowRoundController,
    ShowSheetController,
  ],
})
export class MealsHttpModule {}
