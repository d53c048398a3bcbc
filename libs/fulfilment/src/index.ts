import { FollowBookings } from './follow-bookings/follow-bookings.job';

export { FulfilmentHttpModule, FulfilmentModule } from './fulfilment.module';
export { ReportBooking } from './report-booking/report-booking.use-case';
export { FollowBookings };

/** The recurring duties of this context, for the worker. They need `FulfilmentModule`. */
export const fulfilmentSchedules = [FollowBookings] as const;
