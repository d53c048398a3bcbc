import { Module } from '@nestjs/common';
import { CapacityModule } from '@yilian/capacity';
import { MealsModule } from '@yilian/meals';
import { ProvidersModule } from '@yilian/providers';
import { AcceptListController } from './accept-list/accept-list.controller';
import { AcceptList } from './accept-list/accept-list.use-case';
import { TakeListOver } from './accept-list/take-list-over.job';
import { BedDoor } from './steps/bed-door.adapter';
import { MenuDoor } from './steps/menu-door.adapter';
import { StaffDoor } from './steps/staff-door.adapter';
import { ForgetLists } from './forget-lists/forget-lists.job';
import { ReadList } from './read-list/read-list.job';
import { SendListController } from './send-list/send-list.controller';
import { SendList } from './send-list/send-list.use-case';
import { ShowImportsController } from './show-imports/show-imports.controller';
import { ShowImports } from './show-imports/show-imports.query';
import { Doors } from './steps/doors.adapter';
import { GoThrough } from './steps/go-through.use-case';
import { OwnList } from './steps/own-list.query';
import { TellProgress } from './steps/tell-progress.use-case';
import { ImportLines } from './store/import-lines.store';
import { ListExports } from './store/list-exports.store';
import { ListFiles } from './store/list-files.store';
import { ListImports } from './store/list-imports.store';
import { TakeOutController } from './take-out/take-out.controller';
import { TakeOut } from './take-out/take-out.use-case';

const stores = [ImportLines, ListExports, ListFiles, ListImports];
const steps = [BedDoor, Doors, GoThrough, MenuDoor, OwnList, StaffDoor, TellProgress];
const acts = [AcceptList, ForgetLists, ReadList, SendList, ShowImports, TakeListOver, TakeOut];
const parts = [...stores, ...steps, ...acts];

/** Lists of beds, staff and menus, in and out. */
@Module({
  imports: [CapacityModule, MealsModule, ProvidersModule],
  providers: parts,
  exports: parts,
})
export class ExchangeModule {}

/** The HTTP face of the context, for the API process. */
@Module({
  imports: [ExchangeModule],
  controllers: [AcceptListController, SendListController, ShowImportsController, TakeOutController],
})
export class ExchangeHttpModule {}
