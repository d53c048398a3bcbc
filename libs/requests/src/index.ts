import { CareRequestRow, RequestEventRow } from './store/care-request.row';
import { ForgetDrafts } from './forget-drafts/forget-drafts.job';
import { RequestDraftRow } from './store/request-draft.row';
import { WaitingEntryRow } from './store/waiting-entry.row';

export { ACTIVE, careRequestMachine, type RequestEvent, RESTLESS } from './domain/care-request.machine';
export { AskedRequest, type PreparedRequest } from './asked-request.query';
export { cityDate } from './domain/city-date';
export { firstDate } from './domain/first-date';
export { CancelRequest } from './cancel-request/cancel-request.use-case';
export { SubmitRequest } from './submit-request/submit-request.use-case';
export { RequestsHttpModule, RequestsModule } from './requests.module';
export { RequestsPersonalData } from './requests-data.adapter';
export { requestsReactions } from './requests.reactions';
export { requestsProblems } from './requests.problems';
export { CareRequests, type RequestMove } from './store/care-requests.store';
export { WaitingLine } from './store/waiting-line.store';

/** The recurring duties of this context, for the worker. They need `RequestsModule`. */
export const requestsSchedules = [ForgetDrafts] as const;

/** The tables of this context. */
export const requestsRows = [CareRequestRow, RequestDraftRow, RequestEventRow, WaitingEntryRow] as const;
