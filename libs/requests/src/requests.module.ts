import { Module } from '@nestjs/common';
import { PeopleModule } from '@yilian/people';
import { CancellationTerms } from './cancellation-terms.query';
import { CancelRequestController } from './cancel-request/cancel-request.controller';
import { CancelRequest } from './cancel-request/cancel-request.use-case';
import { DownloadCalendarController } from './download-calendar/download-calendar.controller';
import { DownloadCalendarQuery } from './download-calendar/download-calendar.query';
import { ListRequestsController } from './list-requests/list-requests.controller';
import { ListRequestsQuery } from './list-requests/list-requests.query';
import { PreviewCancellationController } from './preview-cancellation/preview-cancellation.controller';
import { PreviewCancellationQuery } from './preview-cancellation/preview-cancellation.query';
import { ObjectToRequestController } from './object-to-request/object-to-request.controller';
import { ObjectToRequest } from './object-to-request/object-to-request.use-case';
import { RequestsPersonalData } from './requests-data.adapter';
import { ShowRequestController } from './show-request/show-request.controller';
import { ShowRequestQuery } from './show-request/show-request.query';
import { CareRequests } from './store/care-requests.store';
import { RequestNumbers } from './store/request-numbers.store';
import { WaitingLine } from './store/waiting-line.store';
import { SubmitRequestController } from './submit-request/submit-request.controller';
import { SubmitRequest } from './submit-request/submit-request.use-case';

@Module({
  imports: [PeopleModule],
  providers: [
    RequestNumbers,
    CancellationTerms,
    DownloadCalendarQuery,
    PreviewCancellationQuery,
    CareRequests,
    WaitingLine,
    SubmitRequest,
    CancelRequest,
    ShowRequestQuery,
    ListRequestsQuery,
    ObjectToRequest,
    RequestsPersonalData,
  ],
  exports: [
    DownloadCalendarQuery,
    PreviewCancellationQuery,
    CareRequests,
    WaitingLine,
    SubmitRequest,
    CancelRequest,
    ShowRequestQuery,
    ListRequestsQuery,
    ObjectToRequest,
    RequestsPersonalData,
  ],
})
export class RequestsModule {}

@Module({
  imports: [RequestsModule],
  controllers: [
    SubmitRequestController,
    ListRequestsController,
    ShowRequestController,
    CancelRequestController,
    DownloadCalendarController,
    PreviewCancellationController,
    ObjectToRequestController,
  ],
})
export class RequestsHttpModule {}
