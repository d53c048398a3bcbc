import { Injectable } from '@nestjs/common';
import { type HideReason, type NewReview, type ReviewDone } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { Audit, FileStore, type Refusal, type Tx, UnitOfWork } from '@yilian/platform';
import { mayBeChanged } from '../domain/review';
import { type LockedReview, Reviews } from '../store/review.store';

type Refused = Refusal<'common.not-found' | 'quality.review-ended'>;

/** A review is corrected or taken back by who may rate, and hidden, with a reason, by an officer of the area. */
@Injectable()
export class ChangeReview {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reviews: Reviews,
    private readonly scope: PersonScope,
    private readonly files: FileStore,
    private readonly audit: Audit,
  ) {}

  /** What was said before stays as a record; only the newest is shown and counted. */
  async correct(id: string, said: NewReview): Promise<Result<ReviewDone, Refused>> {
    return this.decide(id, async (tx, review) => {
      const next = newId();
      await this.reviews.end(tx, review, 'replaced');
      await this.reviews.add(tx, next, review, { ...said, source: review.source }, review);
      await this.audit.append(tx, 'quality.review-corrected', next, { replaces: id });
      return { id: next, state: 'shown' };
    });
  }

  async withdraw(id: string): Promise<Result<ReviewDone, Refused>> {
    let file: string | null = null;
    const result = await this.decide(id, async (tx, review) => {
      file = review.photoFile;
      await this.reviews.end(tx, review, 'withdrawn');
      await this.reviews.setPhoto(tx, id, null, null);
      await this.audit.append(tx, 'quality.review-withdrawn', id);
      return { id, state: 'withdrawn' };
    });
    if (result.ok && file !== null) await this.files.remove(file);
    return result;
  }

  async hide(id: string, reason: HideReason): Promise<Result<ReviewDone, Refused>> {
    return this.decide(id, async (tx, review) => {
      await this.reviews.end(tx, review, 'hidden', reason);
      await this.audit.append(tx, 'quality.review-hidden', id, { reason });
      return { id, state: 'hidden' };
    });
  }

  private async decide(
    id: string,
    act: (tx: Tx, review: LockedReview) => Promise<ReviewDone>,
  ): Promise<Result<ReviewDone, Refused>> {
    return this.work.decide<ReviewDone, Refused>(async (tx) => {
      const review = await this.reviews.lock(tx, id);
      if (!review || !(await this.isTheirs(tx, review))) return refuse({ code: 'common.not-found' });
      if (!mayBeChanged(review.state).ok) return refuse({ code: 'quality.review-ended' });
      return ok(await act(tx, review));
    });
  }

  private async isTheirs(tx: Tx, { olderPersonId }: LockedReview): Promise<boolean> {
    return this.scope.canRate(tx, tx.actor!.accountId, olderPersonId);
  }
}
