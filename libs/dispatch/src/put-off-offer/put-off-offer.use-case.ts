import { Injectable } from '@nestjs/common';
import { type PutOffOffer as PutOff } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type Refusal, UnitOfWork } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { answerable, type AnswerRefusal } from '../domain/answer-offer';
import { lockForAnswer } from '../steps/lock-for-answer.query';
import { Offers } from '../store/offers.store';

type Refused = Refusal<'common.not-found' | AnswerRefusal>;

/** A provider looks at the others first: the offer goes to the end of the queue on every device, its deadline goes on. */
@Injectable()
export class PutOffOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: Offers,
    private readonly requests: CareRequests,
  ) {}

  async execute(offerId: string): Promise<Result<PutOff, Refused>> {
    return this.work.decide<PutOff, Refused>(async (tx) => {
      const found = await lockForAnswer(tx, this.offers, this.requests, offerId);
      if (!found) return refuse({ code: 'common.not-found' });
      const { offer, request } = found;
      const open = answerable(offer, offer.now);
      if (!open.ok) return open;
      if (!(await this.offers.putOff(tx, offer, request))) return refuse({ code: 'dispatch.offer-expired' });
      return ok({
        id: offer.id,
        putOffAt: offer.now.toISOString(),
        expiresAt: offer.expiresAt.toISOString(),
        serverNow: offer.now.toISOString(),
      });
    });
  }
}
