import { Injectable } from '@nestjs/common';
import { Capacity } from '@yilian/capacity';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type Refusal, Settings, UnitOfWork } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { type ExtendedOffer } from '@yilian/contracts';
import { extendOffer, type ExtendRefusal } from '../domain/answer-offer';
import { lockForAnswer } from '../steps/lock-for-answer.query';
import { Offers } from '../store/offers.store';

type Refused = Refusal<'common.not-found' | 'dispatch.unit-gone' | ExtendRefusal>;

/** A provider asks for more time: once, and while nobody else is asked for the same request. */
@Injectable()
export class ExtendOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: Offers,
    private readonly requests: CareRequests,
    private readonly capacity: Capacity,
    private readonly settings: Settings,
  ) {}

  async execute(offerId: string): Promise<Result<ExtendedOffer, Refused>> {
    const { value: rules } = await this.settings.get('dispatch.deadlines');
    return this.work.decide<ExtendedOffer, Refused>(async (tx) => {
      const found = await lockForAnswer(tx, this.offers, this.requests, offerId);
      if (!found) return refuse({ code: 'common.not-found' });
      const { offer, request } = found;
      const open = await this.offers.lockOpenOf(tx, [request.id]);
      const others = open.filter((one) => one.id !== offer.id).length;
      const decision = extendOffer(offer, others, offer.now, rules.extensionSeconds);
      if (!decision.ok) return decision;
      if (!(await this.offers.extend(tx, offer, request, decision.value))) {
        return refuse({ code: 'dispatch.extended-already' });
      }
      if (!(await this.capacity.extend(tx, offer.holdId, decision.value)))
        return refuse({ code: 'dispatch.unit-gone' });
      return ok({
        id: offer.id,
        expiresAt: decision.value.toISOString(),
        serverNow: offer.now.toISOString(),
      });
    });
  }
}
