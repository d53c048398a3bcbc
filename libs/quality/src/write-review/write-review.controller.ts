import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BookingReview, NewReview, ReviewDone, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { qualityProblems } from '../quality.problems';
import { BookingReviewQuery } from './booking-review.query';
import { WriteReview } from './write-review.use-case';

const problems = some(
  qualityProblems,
  'common.not-found',
  'quality.not-completed',
  'quality.reviewed-already',
);
const missing = some(qualityProblems, 'common.not-found');

@Controller('v1/requests/:id/review')
@Allow('family', 'town_officer', 'city_officer')
export class WriteReviewController {
  constructor(
    private readonly writeReview: WriteReview,
    private readonly bookingReview: BookingReviewQuery,
    private readonly context: RequestContext,
  ) {}

  @Post()
  @Endpoint({
    id: 'writeReview',
    summary: 'Say how a completed booking was, once',
    answer: ReviewDone,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: NewReview }) body: NewReview,
  ): Promise<ReviewDone> {
    return answer(await this.writeReview.execute(id, body), problems);
  }

  @Get()
  @Endpoint({
    id: 'showBookingReview',
    summary: 'What was said about a booking, and whether it can be said',
    answer: BookingReview,
    problems: missing,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<BookingReview> {
    return this.bookingReview.execute(this.context.principal!, id);
  }
}
