import { FindPlan } from './find-plan/find-plan.job';
import { DayPlanRow, DayPlanVisitRow, VisitWishRow } from './store/day-plan.row';

export * from './domain/rounds/plan-round';
export * from './domain/routing';
export { type WayRules } from './domain/ways';
export { PlanningHttpModule, PlanningModule } from './planning.module';
export { planningReactions } from './planning.reactions';
export { planningConstraints } from './store/constraints.row';

/** The tables of this context. */
export const planningRows = [DayPlanRow, DayPlanVisitRow, VisitWishRow] as const;

/** What this context does when the queue wakes it, for the worker. */
export const planningHandlers = [FindPlan] as const;
