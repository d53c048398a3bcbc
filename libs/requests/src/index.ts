import { CareRequestRow, RequestEventRow } from './store/care-request.row';
import { ForgetDrafts } from './forget-drafts/forget-drafts.job';
import { RequestDraftRow } from './store/request-draft.row';
import { ForgetPapers } from './forget-papers/forget-papers.job';
import { StayApplicationRow } from './store/stay-application.row';
import { StayPaperRow } from './store/stay-paper.row';
import { TendStays } from './tend-stays/tend-stays.job';
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
export { requestsReactions } from './requests.reactions';
export { requestsProblems } from './requests.problems';
export { CareRequests, type RequestMove } from './store/care-requests.store';
export { confirmationOf } from './domain/stay';
export { requestsConstraints } from './store/constraints.row';
export { StayApplications } from './store/stay-applications.store';
export { WaitingLine } from './store/waiting-line.store';

/** The recurring duties of this context, for the worker. They need `RequestsModule`. */
export const requestsSchedules = [ForgetDrafts, ForgetPapers, TendStays] as const;

/** The tables of this context. */
export const requestsRows = [
  CareRequestRow,
  RequestDraftRow,
  RequestEventRow,
  StayApplicationRow,
  StayPaperRow,
  WaitingEntryRow,
] as const;
