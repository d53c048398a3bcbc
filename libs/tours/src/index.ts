import { ForgetAccount } from './forget-account/forget-account.job';
import { ForgetGuests } from './forget-guests/forget-guests.job';
import { RemindGuests } from './remind/remind-guests.job';
import { TourClosedDayRow, TourHoursRow, TourSlotRow } from './store/tour-plan.row';
import { TourRow } from './store/tour.row';

export { toursConstraints } from './store/constraints.row';
export { TourPlans } from './store/tour-plans.store';
export { ToursPersonalData } from './tours-data.adapter';
export { ToursHttpModule, ToursModule } from './tours.module';
export { toursReactions } from './tours.reactions';

/** The tables of this context. */
export const toursRows = [TourClosedDayRow, TourHoursRow, TourRow, TourSlotRow] as const;

/** What this context does when the queue wakes it, for the worker. */
export const toursHandlers = [ForgetAccount] as const;

/** Recurring duties of this context. */
export const toursSchedules = [ForgetGuests, RemindGuests] as const;
