import { Module } from '@nestjs/common';
import { CapacityModule } from '@yilian/capacity';
import { AcceptPlanController } from './accept-plan/accept-plan.controller';
import { AcceptPlan } from './accept-plan/accept-plan.use-case';
import { AskPlanController } from './ask-plan/ask-plan.controller';
import { AskPlan } from './ask-plan/ask-plan.use-case';
import { FindPlan } from './find-plan/find-plan.job';
import { SetWishController } from './set-wish/set-wish.controller';
import { SetWish } from './set-wish/set-wish.use-case';
import { ShowDayController } from './show-day/show-day.controller';
import { ShowDayQuery } from './show-day/show-day.query';
import { RouteSolver } from './route-solver.port';
import { ThreadSolver } from './thread-solver.adapter';
import { DayPlans } from './store/day-plans.store';
import { VisitWishes } from './store/visit-wishes.store';
import { Days } from './store/days.query';

const parts = [AcceptPlan, AskPlan, DayPlans, Days, FindPlan, SetWish, ShowDayQuery, VisitWishes];

/** Who goes where on a day, and in which order. */
@Module({
  imports: [CapacityModule],
  providers: [...parts, { provide: RouteSolver, useClass: ThreadSolver }],
  exports: parts,
})
export class PlanningModule {}

/** The HTTP face of the context, for the API process. */
@Module({
  imports: [PlanningModule],
  controllers: [AcceptPlanController, AskPlanController, SetWishController, ShowDayController],
})
export class PlanningHttpModule {}
