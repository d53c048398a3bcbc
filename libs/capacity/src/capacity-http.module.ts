import { Module } from '@nestjs/common';
import { AccountsModule } from '@yilian/accounts';
import { PeopleModule } from '@yilian/people';
import { ProvidersModule } from '@yilian/providers';
import { ActOnBedsController } from './act-on-beds/act-on-beds.controller';
import { ActOnBeds } from './act-on-beds/act-on-beds.use-case';
import { WriteActs } from './steps/write-acts.use-case';
import { AddBedsController } from './add-beds/add-beds.controller';
import { AddBeds } from './add-beds/add-beds.use-case';
import { CapacityModule } from './capacity.module';
import { ChangeBedController } from './change-bed/change-bed.controller';
import { ChangeBed } from './change-bed/change-bed.use-case';
import { ConfirmVacancyController } from './confirm-vacancy/confirm-vacancy.controller';
import { ConfirmVacancy } from './confirm-vacancy/confirm-vacancy.use-case';
import { ListBedsController } from './list-beds/list-beds.controller';
import { ListBedsQuery } from './list-beds/list-beds.query';
import { ListSlotsController } from './list-slots/list-slots.controller';
import { ListSlotsQuery } from './list-slots/list-slots.query';
import { SetShiftsController } from './set-shifts/set-shifts.controller';
import { SetShifts } from './set-shifts/set-shifts.use-case';
import { SetSlotsController } from './set-slots/set-slots.controller';
import { SetSlots } from './set-slots/set-slots.use-case';
import { ShowBedController } from './show-bed/show-bed.controller';
import { ShowBed } from './show-bed/show-bed.use-case';
import { BoardBeds } from './steps/board-beds.query';
import { ShowBoardController } from './show-board/show-board.controller';
import { ShowBoardQuery } from './show-board/show-board.query';

/** What providers and officers do with beds, slots and shifts over HTTP. */
@Module({
  imports: [AccountsModule, CapacityModule, PeopleModule, ProvidersModule],
  controllers: [
    ActOnBedsController,
    AddBedsController,
    ChangeBedController,
    ConfirmVacancyController,
    ListBedsController,
    ListSlotsController,
    SetShiftsController,
    SetSlotsController,
    ShowBedController,
    ShowBoardController,
  ],
  providers: [
    ActOnBeds,
    AddBeds,
    BoardBeds,
    ChangeBed,
    ConfirmVacancy,
    ListBedsQuery,
    ListSlotsQuery,
    SetShifts,
    SetSlots,
    ShowBed,
    ShowBoardQuery,
    WriteActs,
  ],
})
export class CapacityHttpModule {}
