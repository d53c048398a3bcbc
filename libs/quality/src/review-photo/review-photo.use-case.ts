import { Injectable } from '@nestjs/common';
import { type PhotoType, type ReviewDone } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import {
  Audit,
  type BarePhoto,
  barePhoto,
  FileStore,
  type Principal,
  type Refusal,
  UnitOfWork,
} from '@yilian/platform';
import { type LockedReview, Reviews } from '../store/review.store';

type Refused = Refusal<'common.not-found' | 'quality.review-ended' | 'quality.not-a-photo'>;

/** The one photo of a review: what shows more than the picture is taken off before it is kept. */
@Injectable()
export class ReviewPhoto {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reviews: Reviews,
    private readonly scope: PersonScope,
    private readonly files: FileStore,
    private readonly audit: Audit,
  ) {}

  /** Puts the photo in the place of an earlier one. */
  async put(id: string, sent: unknown): Promise<Result<ReviewDone, Refused>> {
    const photo = sent instanceof Uint8Array ? barePhoto(sent) : undefined;
    if (!photo) return refuse({ code: 'quality.not-a-photo' });
    const file = newId();
    // The file first: a row never names one that is not there. Refused, it is taken away again.
    await this.files.put(file, photo.bytes);
    let earlier: string | null = null;
    const result = await this.work.decide<ReviewDone, Refused>(async (tx) => {
      const review = await this.reviews.lock(tx, id);
      const allowed = review && (await this.scope.canRate(tx, tx.actor!.accountId, review.olderPersonId));
      if (!review || !allowed) return refuse({ code: 'common.not-found' });
      if (review.state !== 'shown') return refuse({ code: 'quality.review-ended' });
      earlier = review.photoFile;
      await this.reviews.setPhoto(tx, id, file, photo.type);
      await this.audit.append(tx, 'quality.review-photo-added', id);
      return ok({ id, state: review.state });
    });
    const useless = result.ok ? earlier : file;
    if (useless !== null) await this.files.remove(useless);
    return result;
  }

  /** Undefined for who may not see it: the family, officers of the area and the provider may. Each look is written down. */
  async show(principal: Principal, id: string): Promise<BarePhoto | undefined> {
    const found = await this.work.write(async (tx) => {
      const review = await this.reviews.lock(tx, id);
      if (!review?.photoFile || !review.photoType || !(await this.maySee(principal, review)))
        return undefined;
      await this.audit.append(tx, 'quality.review-photo-viewed', id);
      return { file: review.photoFile, type: review.photoType satisfies PhotoType };
    });
    const bytes = found && (await this.files.get(found.file));
    return bytes && found && { type: found.type, bytes };
  }

  private async maySee(principal: Principal, review: LockedReview): Promise<boolean> {
    if (principal.role === 'provider_manager')
      return review.providerId === principal.providerId && review.state === 'shown';
    return this.scope.mayFollow(principal, review.olderPersonId);
  }
}
