import { Injectable } from '@nestjs/common';
import { type DeclinedOffer, type DeclineReason } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type Refusal, UnitOfWork } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { type AnswerRefusal, declineOffer } from '../domain/answer-offer';
import { NextStep } from '../steps/next-step.use-case';
import { lockForAnswer } from '../steps/lock-for-answer.query';
import { Offers } from '../store/offers.store';

type Refused = Refusal<'common.not-found' | AnswerRefusal>;

/** A provider says no, with a reason: its unit is free again and the next in line is asked. */
@Injectable()
export class DeclineOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: Offers,
    private readonly requests: CareRequests,
    private readonly next: NextStep,
  ) {}

  async execute(offerId: string, reason: DeclineReason): Promise<Result<DeclinedOffer, Refused>> {
    return this.work.decide<DeclinedOffer, Refused>(async (tx) => {
      const found = await lockForAnswer(tx, this.offers, this.requests, offerId);
      if (!found) return refuse({ code: 'common.not-found' });
      const { offer, request } = found;
      const decision = declineOffer(offer, offer.now);
      if (!decision.ok) return decision;
      if (!(await this.offers.decline(tx, offer, request, reason)))
        return refuse({ code: 'dispatch.offer-expired' });
      await this.next.after(tx, [offer], [request], 'void', 'declined');
      return ok({ id: offer.id, state: 'declined' });
    });
  }
}
