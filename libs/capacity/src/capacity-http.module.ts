import { Module } from '@nestjs/common';
import { AccountsModule } from '@yilian/accounts';
import { PeopleModule } from '@yilian/people';
import { ProvidersModule } from '@yilian/providers';
import { ActOnBedsController } from './act-on-beds/act-on-beds.controller';
import { ActOnBeds } from './act-on-beds/act-on-beds.use-case';
import { AddBedsController } from './add-beds/add-beds.controller';
import { AddBeds } from './add-beds/add-beds.use-case';
import { CapacityModule } from './capacity.module';
import { ChangeBedController } from './change-bed/change-bed.controller';
import { ChangeBed } from './change-bed/change-bed.use-case';
import { CloseDayController } from './close-day/close-day.controller';
import { CloseDay } from './close-day/close-day.use-case';
import { BedFactsStore } from './store/bed-facts.store';
import { ConfirmVacancyController } from './confirm-vacancy/confirm-vacancy.controller';
import { ConfirmVacancy } from './confirm-vacancy/confirm-vacancy.use-case';
import { CorrectBedController } from './correct-bed/correct-bed.controller';
import { CorrectBed } from './correct-bed/correct-bed.use-case';
import { ListBedsController } from './list-beds/list-beds.controller';
import { ListBedsQuery } from './list-beds/list-beds.query';
import { ListPromisesController } from './list-promises/list-promises.controller';
import { ListPromisesQuery } from './list-promises/list-promises.query';
import { ListSlotsController } from './list-slots/list-slots.controller';
import { ListSlotsQuery } from './list-slots/list-slots.query';
import { SetCutoffsController } from './set-cutoffs/set-cutoffs.controller';
import { SetCutoffs } from './set-cutoffs/set-cutoffs.use-case';
import { SetShiftsController } from './set-shifts/set-shifts.controller';
import { SetShifts } from './set-shifts/set-shifts.use-case';
import { SetTravelBufferController } from './set-travel-buffer/set-travel-buffer.controller';
import { SetTravelBuffer } from './set-travel-buffer/set-travel-buffer.use-case';
import { TravelBufferQuery } from './set-travel-buffer/travel-buffer.query';
import { SetWeekController } from './set-week/set-week.controller';
import { SetWeek } from './set-week/set-week.use-case';
import { PromisedVisitsQuery } from './show-work-plan/promised-visits.query';
import { ShowWorkPlanController } from './show-work-plan/show-work-plan.controller';
import { WorkPlanQuery } from './show-work-plan/work-plan.query';
import { SwapDayController } from './swap-day/swap-day.controller';
import { SwapDay } from './swap-day/swap-day.use-case';
import { TakeLeaveController } from './take-leave/take-leave.controller';
import { TakeLeave } from './take-leave/take-leave.use-case';
import { UndoActsController } from './undo-acts/undo-acts.controller';
import { UndoActs } from './undo-acts/undo-acts.use-case';
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
    CloseDayController,
    ConfirmVacancyController,
    CorrectBedController,
    ListBedsController,
    ListPromisesController,
    ListSlotsController,
    SetCutoffsController,
    SetShiftsController,
    SetSlotsController,
    SetTravelBufferController,
    SetWeekController,
    ShowBedController,
    ShowBoardController,
    ShowWorkPlanController,
    SwapDayController,
    TakeLeaveController,
    UndoActsController,
  ],
  providers: [
    ActOnBeds,
    AddBeds,
    BedFactsStore,
    BoardBeds,
    ChangeBed,
    CloseDay,
    ConfirmVacancy,
    CorrectBed,
    ListBedsQuery,
    ListPromisesQuery,
    ListSlotsQuery,
    PromisedVisitsQuery,
    SetCutoffs,
    SetShifts,
    SetSlots,
    SetTravelBuffer,
    SetWeek,
    ShowBed,
    ShowBoardQuery,
    SwapDay,
    TravelBufferQuery,
    TakeLeave,
    UndoActs,
    WorkPlanQuery,
  ],
})
export class CapacityHttpModule {}
