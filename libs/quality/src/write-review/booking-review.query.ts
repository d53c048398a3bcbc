import { Injectable } from '@nestjs/common';
import { type BookingReview } from '@yilian/contracts';
import { PersonScope } from '@yilian/people';
import { commonProblem, Database, type Principal } from '@yilian/platform';
import { mayBeReviewed } from '../domain/review';
import { bookingFacts } from '../steps/booking-facts.query';
import { ReviewReader } from '../steps/review-reader.query';

/** The review of one booking for those who may follow it. */
@Injectable()
export class BookingReviewQuery {
  constructor(
    private readonly database: Database,
    private readonly scope: PersonScope,
    private readonly reader: ReviewReader,
  ) {}

  /** @throws ProblemException 404 for a booking that does not exist or is not the caller's to follow. */
  async execute(principal: Principal, requestId: string): Promise<BookingReview> {
    const booking = await bookingFacts(this.database, requestId);
    if (!booking || !(await this.scope.mayFollow(principal, booking.olderPersonId)))
      throw commonProblem('common.not-found');
    const [newest] = await this.reader.read(
      "review.request_id = ? AND review.state <> 'replaced' ORDER BY review.id DESC LIMIT 1",
      [requestId],
    );
    const mayRate = await this.scope.canRate(this.database, principal.accountId, booking.olderPersonId);
    return {
      requestId,
      mayReview: !newest && mayRate && mayBeReviewed(booking.state).ok,
      review: newest ? { ...newest.said, state: newest.state, hasPhoto: newest.photoFile !== null } : null,
    };
  }
}
