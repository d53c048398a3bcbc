import { Injectable } from '@nestjs/common';
import { type NewReview, type ReviewDone } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { Audit, isDuplicate, type Refusal, type Tx, UnitOfWork } from '@yilian/platform';
import { mayBeReviewed } from '../domain/review';
import { bookingFacts } from '../steps/booking-facts.query';
import { type ReviewSubject, Reviews } from '../store/review.store';

type Refused = Refusal<'common.not-found' | 'quality.not-completed' | 'quality.reviewed-already'>;

/** Somebody who may rate says how a completed booking was. Of two at once the unique key lets one through. */
@Injectable()
export class WriteReview {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reviews: Reviews,
    private readonly scope: PersonScope,
    private readonly audit: Audit,
  ) {}

  async execute(requestId: string, said: NewReview): Promise<Result<ReviewDone, Refused>> {
    return this.work.decide<ReviewDone, Refused>(async (tx) => {
      const actor = tx.actor!;
      const booking = await bookingFacts(tx, requestId);
      const allowed = booking && (await this.scope.canRate(tx, actor.accountId, booking.olderPersonId));
      if (!booking || !allowed) return refuse({ code: 'common.not-found' });
      const decision = mayBeReviewed(booking.state);
      if (!decision.ok) return refuse({ code: 'quality.not-completed' });
      // A family speaks for itself: only who calls somebody drawn by lot can say that it did.
      const source = actor.role === 'family' ? 'volunteered' : said.source;
      const id = newId();
      if (!(await this.add(tx, id, booking, { ...said, source })))
        return refuse({ code: 'quality.reviewed-already' });
      await this.audit.append(tx, 'quality.reviewed', id, { requestId, source });
      return ok({ id, state: 'shown' });
    });
  }

  private async add(tx: Tx, id: string, booking: ReviewSubject, said: NewReview): Promise<boolean> {
    try {
      await this.reviews.add(tx, id, booking, said);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
