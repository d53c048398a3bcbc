import { Module } from '@nestjs/common';
import { PeopleModule } from '@yilian/people';
import { AskAgainController } from './ask-again/ask-again.controller';
import { AskAgainQuery } from './ask-again/ask-again.query';
import { BookableDays } from './ask-again/bookable-days.query';
import { AskedFaults } from './asked-faults.query';
import { AskedRequest } from './asked-request.query';
import { CancellationTerms } from './cancellation-terms.query';
import { CancelRequestController } from './cancel-request/cancel-request.controller';
import { CancelRequest } from './cancel-request/cancel-request.use-case';
import { CheckDraftController } from './check-draft/check-draft.controller';
import { CheckDraftQuery } from './check-draft/check-draft.query';
import { DownloadCalendarController } from './download-calendar/download-calendar.controller';
import { DownloadCalendarQuery } from './download-calendar/download-calendar.query';
import { ForgetDrafts } from './forget-drafts/forget-drafts.job';
import { KeepDraftController } from './keep-draft/keep-draft.controller';
import { KeepDraft } from './keep-draft/keep-draft.use-case';
import { ListDraftsController } from './list-drafts/list-drafts.controller';
import { ListRequestsController } from './list-requests/list-requests.controller';
import { ListRequestsQuery } from './list-requests/list-requests.query';
import { OwnDraftsQuery } from './own-drafts.query';
import { PreviewCancellationController } from './preview-cancellation/preview-cancellation.controller';
import { PreviewCancellationQuery } from './preview-cancellation/preview-cancellation.query';
import { ObjectToRequestController } from './object-to-request/object-to-request.controller';
import { ObjectToRequest } from './object-to-request/object-to-request.use-case';
import { RemoveDraftController } from './remove-draft/remove-draft.controller';
import { RemoveDraft } from './remove-draft/remove-draft.use-case';
import { RequestsPersonalData } from './requests-data.adapter';
import { ShowCaregiverController } from './show-caregiver/show-caregiver.controller';
import { ShowCaregiver } from './show-caregiver/show-caregiver.use-case';
import { ShowRequestController } from './show-request/show-request.controller';
import { ShowRequestQuery } from './show-request/show-request.query';
import { CareRequests } from './store/care-requests.store';
import { RequestDrafts } from './store/request-drafts.store';
import { RequestNumbers } from './store/request-numbers.store';
import { RequestsOfPerson } from './store/requests-of-person.store';
import { WaitingLine } from './store/waiting-line.store';
import { SubmitRequestController } from './submit-request/submit-request.controller';
import { SubmitRequest } from './submit-request/submit-request.use-case';

const drafts = [CheckDraftQuery, ForgetDrafts, KeepDraft, OwnDraftsQuery, RemoveDraft, RequestDrafts];
const parts = [
  ...drafts,
  AskAgainQuery,
  AskedFaults,
  AskedRequest,
  BookableDays,
  CancellationTerms,
  DownloadCalendarQuery,
  PreviewCancellationQuery,
  CareRequests,
  RequestNumbers,
  RequestsOfPerson,
  WaitingLine,
  SubmitRequest,
  CancelRequest,
  ShowCaregiver,
  ShowRequestQuery,
  ListRequestsQuery,
  ObjectToRequest,
  RequestsPersonalData,
];

@Module({ imports: [PeopleModule], providers: parts, exports: parts })
export class RequestsModule {}

@Module({
  imports: [RequestsModule],
  controllers: [
    AskAgainController,
    CheckDraftController,
    KeepDraftController,
    ListDraftsController,
    RemoveDraftController,
    SubmitRequestController,
    ListRequestsController,
    ShowCaregiverController,
    ShowRequestController,
    CancelRequestController,
    DownloadCalendarController,
    PreviewCancellationController,
    ObjectToRequestController,
  ],
})
export class RequestsHttpModule {}
