import { Module } from '@nestjs/common';
import { CapacityModule } from '@yilian/capacity';
import { RequestsModule } from '@yilian/requests';
import { FollowBookings } from './follow-bookings/follow-bookings.job';
import { ReportBookingController } from './report-booking/report-booking.controller';
import { ReportBooking } from './report-booking/report-booking.use-case';
import { Bookings } from './steps/bookings.query';

/** What really happens after a booking. */
@Module({
  imports: [CapacityModule, RequestsModule],
  providers: [Bookings, FollowBookings, ReportBooking],
  exports: [FollowBookings, ReportBooking],
})
export class FulfilmentModule {}

@Module({ imports: [FulfilmentModule], controllers: [ReportBookingController] })
export class FulfilmentHttpModule {}
