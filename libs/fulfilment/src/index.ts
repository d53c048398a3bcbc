import { FollowBookings } from './follow-bookings/follow-bookings.job';

export { FulfilmentHttpModule, FulfilmentModule } from './fulfilment.module';
export { FollowBookings };

/** The recurring duties of this context, for the worker. They need `FulfilmentModule`. */
export const fulfilmentSchedules = [FollowBookings] as const;
