import { CareRequestRow, RequestEventRow } from './store/care-request.row';
import { ForgetDrafts } from './forget-drafts/forget-drafts.job';
import { RequestDraftRow } from './store/request-draft.row';
import { ForgetPapers } from './forget-papers/forget-papers.job';
import { StayApplicationRow } from './store/stay-application.row';
import { StayPaperRow } from './store/stay-paper.row';
import { TendStays } from './tend-stays/tend-stays.job';
import { StandingOrderEventRow, StandingOrderRow } from './store/standing-order.row';
import { StandingOrderDayRow, StandingOrderTermsRow } from './store/standing-order-day.row';
import { PlanOrders } from './standing/plan-orders/plan-orders.job';
import { WaitingEntryRow } from './store/waiting-entry.row';

export { ACTIVE, careRequestMachine, type RequestEvent, RESTLESS } from './domain/care-request.machine';
export { AskedRequest, type PreparedRequest } from './asked-request.query';
export { cityDate } from './domain/city-date';
export { firstDate } from './domain/first-date';
export { ContinueStay } from './continue-stay/continue-stay.use-case';
export { CancelRequest } from './cancel-request/cancel-request.use-case';
export { SubmitRequest } from './submit-request/submit-request.use-case';
export { RequestsHttpModule, RequestsModule } from './requests.module';
export { RequestsPersonalData } from './requests-data.adapter';
export { requestsConstraints } from './store/constraints.row';
export { requestsReactions } from './requests.reactions';
export { requestsProblems } from './requests.problems';
export { CareRequests, type RequestMove } from './store/care-requests.store';
export { confirmationOf } from './domain/stay';
export { RequestNotes } from './store/request-notes.query';
export { StandingOrders } from './store/standing-orders.store';
export { StayApplications } from './store/stay-applications.store';
export { WaitingLine } from './store/waiting-line.store';

/** The recurring duties of this context, for the worker. They need `RequestsModule`. */
export const requestsSchedules = [ForgetDrafts, ForgetPapers, PlanOrders, TendStays] as const;

/** The tables of this context. */
export const requestsRows = [
  CareRequestRow,
  RequestDraftRow,
  RequestEventRow,
  StandingOrderDayRow,
  StandingOrderEventRow,
  StandingOrderRow,
  StandingOrderTermsRow,
  StayApplicationRow,
  StayPaperRow,
  WaitingEntryRow,
] as const;
