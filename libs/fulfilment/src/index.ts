import { VisitRow } from './store/visit.row';
import { VisitEventRow, VisitNoteRow, VisitProofRow, VisitTaskRow } from './store/visit-parts.row';

export { CheckVisit } from './check-visit/check-visit.use-case';
export { PutProof } from './put-proof/put-proof.use-case';
export { RecordVisit } from './record-visit/record-visit.use-case';
export { ReportBooking } from './steps/report-booking.use-case';
export { FollowBookings } from './follow-bookings/follow-bookings.job';
export { FulfilmentPersonalData } from './fulfilment-data.adapter';
export {
  fulfilmentHandlers,
  FulfilmentHttpModule,
  FulfilmentModule,
  fulfilmentSchedules,
} from './fulfilment.module';
export { fulfilmentReactions } from './fulfilment.reactions';
export { PlanVisits } from './steps/plan-visits.use-case';
export { fulfilmentConstraints } from './store/constraints.row';

/** The tables of this context. */
export const fulfilmentRows = [VisitEventRow, VisitNoteRow, VisitProofRow, VisitRow, VisitTaskRow] as const;
