import { Injectable } from '@nestjs/common';
import { type ReviewDone } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, isDuplicate, type Refusal, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { replyUntil } from '../domain/review';
import { type LockedReview, Reviews } from '../store/review.store';

type Refused = Refusal<
  'common.not-found' | 'quality.review-ended' | 'quality.reply-too-late' | 'quality.replied-already'
>;

/** The provider answers a review, once and in time. It has no other power over it. */
@Injectable()
export class ReplyReview {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reviews: Reviews,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, words: string): Promise<Result<ReviewDone, Refused>> {
    const { replyDays } = (await this.settings.get('quality.rules')).value;
    return this.work.decide<ReviewDone, Refused>(async (tx) => {
      const review = await this.reviews.lock(tx, id);
      if (review?.providerId !== tx.actor?.providerId || !review) return refuse({ code: 'common.not-found' });
      if (review.state !== 'shown') return refuse({ code: 'quality.review-ended' });
      if (review.now > replyUntil(review.writtenAt, replyDays))
        return refuse({ code: 'quality.reply-too-late' });
      if (!(await this.add(tx, review, words))) return refuse({ code: 'quality.replied-already' });
      await this.audit.append(tx, 'quality.review-replied', id);
      return ok({ id, state: review.state });
    });
  }

  private async add(tx: Tx, review: LockedReview, words: string): Promise<boolean> {
    try {
      await this.reviews.reply(tx, review, words);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
