import { Module } from '@nestjs/common';
import { PeopleModule } from '@yilian/people';
import { AskAgainController } from './ask-again/ask-again.controller';
import { AskAgainQuery } from './ask-again/ask-again.query';
import { BookableDays } from './ask-again/bookable-days.query';
import { AskedFaults } from './asked-faults.query';
import { AskedRequest } from './asked-request.query';
import { ConfirmStayController } from './confirm-stay/confirm-stay.controller';
import { ConfirmStay } from './confirm-stay/confirm-stay.use-case';
import { ContinueStayController } from './continue-stay/continue-stay.controller';
import { ContinueStay } from './continue-stay/continue-stay.use-case';
import { ForgetPapers } from './forget-papers/forget-papers.job';
import { ListPapersController } from './list-papers/list-papers.controller';
import { ListPapersQuery } from './list-papers/list-papers.query';
import { PromisePaperController } from './promise-paper/promise-paper.controller';
import { PromisePaper } from './promise-paper/promise-paper.use-case';
import { PutPaperController } from './put-paper/put-paper.controller';
import { PutPaper } from './put-paper/put-paper.use-case';
import { RemovePaperController } from './remove-paper/remove-paper.controller';
import { RemovePaper } from './remove-paper/remove-paper.use-case';
import { ShowApplicationController } from './show-application/show-application.controller';
import { ShowApplication } from './show-application/show-application.use-case';
import { ShowPaperController } from './show-paper/show-paper.controller';
import { ShowPaper } from './show-paper/show-paper.use-case';
import { StayRulesController } from './stay-rules/stay-rules.controller';
import { PaperFiles } from './store/paper-files.store';
import { StayApplications } from './store/stay-applications.store';
import { StayPapers } from './store/stay-papers.store';
import { TakeIn } from './take-in.use-case';
import { TendStays } from './tend-stays/tend-stays.job';
import { WantedPapers } from './wanted-papers.query';
import { CancellationTerms } from './cancellation-terms.query';
import { CancelRequestController } from './cancel-request/cancel-request.controller';
import { CancelRequest } from './cancel-request/cancel-request.use-case';
import { MealOverlapsController } from './meal-overlaps/meal-overlaps.controller';
import { MealOverlapsQuery } from './meal-overlaps/meal-overlaps.query';
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
import { MealStory } from './show-request/meal-story.query';
import { ShowRequestQuery } from './show-request/show-request.query';
import { standingControllers, standingParts } from './standing/standing.module';
import { CareRequests } from './store/care-requests.store';
import { OrdersOfPerson } from './store/orders-of-person.store';
import { RequestDrafts } from './store/request-drafts.store';
import { RequestNotes } from './store/request-notes.query';
import { RequestNumbers } from './store/request-numbers.store';
import { RequestsOfPerson } from './store/requests-of-person.store';
import { WaitingLine } from './store/waiting-line.store';
import { TakeBack } from './take-back.use-case';
import { SubmitRequestController } from './submit-request/submit-request.controller';
import { SubmitRequest } from './submit-request/submit-request.use-case';

const drafts = [CheckDraftQuery, ForgetDrafts, KeepDraft, OwnDraftsQuery, RemoveDraft, RequestDrafts];
const papers = [
  ForgetPapers,
  ListPapersQuery,
  PaperFiles,
  PromisePaper,
  PutPaper,
  RemovePaper,
  ShowPaper,
  StayPapers,
  WantedPapers,
];
const stays = [ConfirmStay, ContinueStay, ShowApplication, StayApplications, TendStays];
const parts = [
  ...drafts,
  ...papers,
  ...stays,
  ...standingParts,
  AskAgainQuery,
  AskedFaults,
  AskedRequest,
  BookableDays,
  CancellationTerms,
  DownloadCalendarQuery,
  PreviewCancellationQuery,
  CareRequests,
  RequestNotes,
  RequestNumbers,
  RequestsOfPerson,
  WaitingLine,
  SubmitRequest,
  CancelRequest,
  ShowCaregiver,
  MealOverlapsQuery,
  MealStory,
  ShowRequestQuery,
  ListRequestsQuery,
  ObjectToRequest,
  RequestsPersonalData,
  OrdersOfPerson,
  TakeBack,
  TakeIn,
];

@Module({ imports: [PeopleModule], providers: parts, exports: parts })
export class RequestsModule {}

@Module({
  imports: [RequestsModule],
  controllers: [
    ...standingControllers,
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
    ConfirmStayController,
    ContinueStayController,
    StayRulesController,
    ListPapersController,
    MealOverlapsController,
    PutPaperController,
    RemovePaperController,
    PromisePaperController,
    ShowPaperController,
    ShowApplicationController,
  ],
})
export class RequestsHttpModule {}
