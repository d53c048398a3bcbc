import { Module } from '@nestjs/common';
import { PeopleModule } from '@yilian/people';
import { ProvidersModule } from '@yilian/providers';
import { ChangeReviewController } from './change-review/change-review.controller';
import { ChangeReview } from './change-review/change-review.use-case';
import { ForgetOldRatings } from './forget-old-ratings/forget-old-ratings.job';
import { HandleComplaintController } from './handle-complaint/handle-complaint.controller';
import { HandleComplaint } from './handle-complaint/handle-complaint.use-case';
import { ListReviewsController } from './list-reviews/list-reviews.controller';
import { ListReviewsQuery } from './list-reviews/list-reviews.query';
import { MakeComplaintController } from './make-complaint/make-complaint.controller';
import { MakeComplaint } from './make-complaint/make-complaint.use-case';
import { QualityPersonalData } from './quality-data.adapter';
import { RecountRatings } from './recount-ratings/recount-ratings.job';
import { ReplyReviewController } from './reply-review/reply-review.controller';
import { ReplyReview } from './reply-review/reply-review.use-case';
import { ReplyTodos } from './reply-todos/reply-todos.query';
import { ReviewPhotoController } from './review-photo/review-photo.controller';
import { ReviewPhoto } from './review-photo/review-photo.use-case';
import { ComplaintQuery } from './show-complaints/complaint.query';
import { ShowComplaintsController } from './show-complaints/show-complaints.controller';
import { ComplaintSides } from './steps/complaint-side.query';
import { CountRatings } from './steps/count-ratings.query';
import { Recount } from './steps/recount.use-case';
import { ReviewReader } from './steps/review-reader.query';
import { Complaints } from './store/complaint.store';
import { Reviews } from './store/review.store';
import { BookingReviewQuery } from './write-review/booking-review.query';
import { WriteReviewController } from './write-review/write-review.controller';
import { WriteReview } from './write-review/write-review.use-case';

const acts = [
  ChangeReview,
  ForgetOldRatings,
  HandleComplaint,
  MakeComplaint,
  RecountRatings,
  ReplyReview,
  ReviewPhoto,
  WriteReview,
];
const parts = [
  BookingReviewQuery,
  ComplaintQuery,
  Complaints,
  ComplaintSides,
  CountRatings,
  ListReviewsQuery,
  QualityPersonalData,
  Recount,
  ReplyTodos,
  ReviewReader,
  Reviews,
];

/** How services were, in the words of those who had them. */
@Module({
  imports: [PeopleModule, ProvidersModule],
  providers: [...acts, ...parts],
  exports: [...acts, ...parts],
})
export class QualityModule {}

@Module({
  imports: [QualityModule],
  controllers: [
    ChangeReviewController,
    HandleComplaintController,
    MakeComplaintController,
    ShowComplaintsController,
    ListReviewsController,
    ReplyReviewController,
    ReviewPhotoController,
    WriteReviewController,
  ],
})
export class QualityHttpModule {}
