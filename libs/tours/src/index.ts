import { TourClosedDayRow, TourHoursRow, TourSlotRow } from './store/tour-plan.row';
import { TourRow } from './store/tour.row';

export { toursConstraints } from './store/constraints.row';
export { TourPlans } from './store/tour-plans.store';
export { ToursPersonalData } from './tours-data.adapter';
export { ToursHttpModule, ToursModule } from './tours.module';
export { toursReactions } from './tours.reactions';

/** The tables of this context. */
export const toursRows = [TourClosedDayRow, TourHoursRow, TourRow, TourSlotRow] as const;
