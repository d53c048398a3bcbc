import { Module } from '@nestjs/common';
import { PeopleModule } from '@yilian/people';
import { BookTourController } from './book-tour/book-tour.controller';
import { BookTour } from './book-tour/book-tour.use-case';
import { ChangeTourController } from './change-tour/change-tour.controller';
import { ChangeTour } from './change-tour/change-tour.use-case';
import { ForgetAccount } from './forget-account/forget-account.job';
import { ForgetGuests } from './forget-guests/forget-guests.job';
import { RemindGuests } from './remind/remind-guests.job';
import { SetPlanController } from './set-plan/set-plan.controller';
import { SetPlan } from './set-plan/set-plan.use-case';
import { ShowToursController } from './show-tours/show-tours.controller';
import { ToursQuery } from './show-tours/tours.query';
import { TakeSlot } from './steps/take-slot.use-case';
import { TourPlans } from './store/tour-plans.store';
import { Tours } from './store/tours.store';
import { TourUpkeep } from './store/tour-upkeep.store';
import { ToursPersonalData } from './tours-data.adapter';

const acts = [BookTour, ChangeTour, ForgetAccount, ForgetGuests, RemindGuests, SetPlan, TakeSlot];
const parts = [...acts, TourPlans, Tours, TourUpkeep, ToursPersonalData, ToursQuery];

/** Looking at a facility before deciding. */
@Module({ imports: [PeopleModule], providers: parts, exports: parts })
export class ToursModule {}

/** The HTTP face of the context, for the API process. */
@Module({
  imports: [ToursModule],
  controllers: [BookTourController, ChangeTourController, SetPlanController, ShowToursController],
})
export class ToursHttpModule {}
