import { Module } from '@nestjs/common';
import { AccountsModule } from '@yilian/accounts';
import { CapacityModule } from '@yilian/capacity';
import { PeopleModule } from '@yilian/people';
import { RequestsModule } from '@yilian/requests';
import { AdmitGuestController } from './admit-guest/admit-guest.controller';
import { AdmitGuest } from './admit-guest/admit-guest.use-case';
import { CheckVisitController } from './check-visit/check-visit.controller';
import { CheckVisit } from './check-visit/check-visit.use-case';
import { CloseAlarmController } from './close-alarm/close-alarm.controller';
import { CloseAlarm } from './close-alarm/close-alarm.use-case';
import { CorrectVisitController } from './correct-visit/correct-visit.controller';
import { CorrectVisit } from './correct-visit/correct-visit.use-case';
import { ExportVisitsController } from './export-visits/export-visits.controller';
import { FollowBookings } from './follow-bookings/follow-bookings.job';
import { FulfilmentPersonalData } from './fulfilment-data.adapter';
import { PlanVisitsOfBooking } from './plan-visits/plan-visits.job';
import { PlanVisits } from './steps/plan-visits.use-case';
import { ReconcileVisits } from './plan-visits/reconcile-visits.job';
import { PutProofController } from './put-proof/put-proof.controller';
import { PutProof } from './put-proof/put-proof.use-case';
import { RecordVisitController } from './record-visit/record-visit.controller';
import { RecordVisit } from './record-visit/record-visit.use-case';
import { ReportBookingController } from './report-booking/report-booking.controller';
import { ReportBooking } from './steps/report-booking.use-case';
import { ShowDayController } from './show-day/show-day.controller';
import { ShowDay } from './show-day/show-day.use-case';
import { ShowVisitsController } from './show-visits/show-visits.controller';
import { VisitAlarmsQuery } from './show-visits/visit-alarms.query';
import { VisitBoardQuery } from './steps/visit-board.query';
import { VisitStoriesQuery } from './show-visits/visit-stories.query';
import { AlarmReader } from './steps/alarm-reader.query';
import { Bookings } from './steps/bookings.query';
import { Corrections } from './steps/corrections.query';
import { FollowVisit } from './steps/follow-visit.use-case';
import { OwnBooking } from './steps/own-booking.query';
import { OwnVisit } from './steps/own-visit.query';
import { VisitReader } from './steps/visit-reader.query';
import { VisitParts } from './store/visit-parts.store';
import { VisitPlan } from './store/visit-plan.store';
import { Visits } from './store/visits.store';
import { TakeAlarmController } from './take-alarm/take-alarm.controller';
import { TakeAlarm } from './take-alarm/take-alarm.use-case';
import { DueVisits } from './watch-visits/due-visits.query';
import { OnDutyQuery } from './watch-visits/on-duty.query';
import { WatchVisits } from './watch-visits/watch-visits.job';

/** Job handlers of this context; the worker module names them to the queue. */
export const fulfilmentHandlers = [PlanVisitsOfBooking] as const;

/** The recurring duties of this context, for the worker. They need `FulfilmentModule`. */
export const fulfilmentSchedules = [FollowBookings, ReconcileVisits, WatchVisits] as const;

const acts = [
  AdmitGuest,
  CheckVisit,
  CloseAlarm,
  CorrectVisit,
  PlanVisits,
  PutProof,
  RecordVisit,
  ReportBooking,
  ShowDay,
  TakeAlarm,
];
const queries = [
  AlarmReader,
  Bookings,
  Corrections,
  DueVisits,
  OnDutyQuery,
  OwnBooking,
  OwnVisit,
  VisitAlarmsQuery,
  VisitBoardQuery,
];
const parts = [FollowVisit, VisitParts, VisitPlan, VisitReader, VisitStoriesQuery, Visits];

/** What really happens after a booking. */
@Module({
  imports: [AccountsModule, CapacityModule, PeopleModule, RequestsModule],
  providers: [
    ...[...acts, ...queries, ...parts, FulfilmentPersonalData],
    ...fulfilmentHandlers,
    ...fulfilmentSchedules,
  ],
  exports: [
    ...[...acts, VisitAlarmsQuery, VisitBoardQuery, VisitStoriesQuery, FulfilmentPersonalData],
    ...fulfilmentHandlers,
    ...fulfilmentSchedules,
  ],
})
export class FulfilmentModule {}

@Module({
  imports: [FulfilmentModule],
  controllers: [
    AdmitGuestController,
    CheckVisitController,
    CloseAlarmController,
    CorrectVisitController,
    ExportVisitsController,
    PutProofController,
    RecordVisitController,
    ReportBookingController,
    ShowDayController,
    ShowVisitsController,
    TakeAlarmController,
  ],
})
export class FulfilmentHttpModule {}
