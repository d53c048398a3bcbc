import { CareRequestRow, RequestEventRow } from './store/care-request.row';
import { WaitingEntryRow } from './store/waiting-entry.row';

export { ACTIVE, careRequestMachine, type RequestEvent, RESTLESS } from './domain/care-request.machine';
export { cityDate } from './domain/city-date';
export { firstDate } from './domain/first-date';
export { CancelRequest } from './cancel-request/cancel-request.use-case';
export { SubmitRequest } from './submit-request/submit-request.use-case';
export { RequestsHttpModule, RequestsModule } from './requests.module';
export { RequestsPersonalData } from './requests-data.adapter';
export { requestsReactions } from './requests.reactions';
export { CareRequests, type RequestMove } from './store/care-requests.store';
export { WaitingLine } from './store/waiting-line.store';

/** The tables of this context. */
export const requestsRows = [CareRequestRow, RequestEventRow, WaitingEntryRow] as const;
