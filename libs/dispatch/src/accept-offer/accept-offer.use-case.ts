import { type AcceptedOffer, type LockedRequest } from '@yilian/contracts';
import { Injectable } from '@nestjs/common';
import { Capacity } from '@yilian/capacity';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type Refusal, type Tx, UnitOfWork } from '@yilian/platform';
import { Providers } from '@yilian/providers';
import { CareRequests } from '@yilian/requests';
import { acceptOffer, type AnswerRefusal } from '../domain/answer-offer';
import { Ladder } from '../store/ladder.store';
import { type LockedOffer } from '../store/locked-offer.store';
import { Offers } from '../store/offers.store';
import { lockForAnswer } from '../steps/lock-for-answer.query';

type Refused = Refusal<'common.not-found' | 'dispatch.unit-gone' | AnswerRefusal>;
type Answer = Result<AcceptedOffer, Refused>;

/** A provider says yes: the offer is accepted, its unit taken, the request booked and everybody else let go, at once. */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: Offers,
    private readonly requests: CareRequests,
    private readonly capacity: Capacity,
    private readonly providers: Providers,
    private readonly ladder: Ladder,
  ) {}

  async execute(offerId: string): Promise<Answer> {
    return this.work.decide<AcceptedOffer, Refused>(async (tx) => {
      const found = await lockForAnswer(tx, this.offers, this.requests, offerId);
      if (!found) return refuse({ code: 'common.not-found' });
      const { offer, request } = found;
      const decision = acceptOffer(offer, request.state, offer.now);
      if (!decision.ok) return decision;
      if (!(await this.offers.accept(tx, offer, request))) return refuse({ code: 'dispatch.offer-expired' });
      const confirmed = await this.capacity.confirm(tx, [offer.holdId]);
      if (!confirmed.has(offer.holdId)) return refuse({ code: 'dispatch.unit-gone' });
      await this.book(tx, offer, request);
      return ok({ id: offer.id, state: 'accepted', requestId: request.id });
    });
  }

  private async book(tx: Tx, offer: LockedOffer, request: LockedRequest): Promise<void> {
    const rivals = await this.offers.lockOpenOf(tx, [request.id]);
    const closed = await this.offers.withdraw(
      tx,
      rivals,
      new Map([[request.id, request]]),
      'accepted_elsewhere',
    );
    if (closed.length > 0)
      await this.capacity.resolve(
        tx,
        closed.map((one) => one.holdId),
        'void',
      );
    await this.requests.move(tx, [{ request, event: 'book' }]);
    if (request.state === 'escalated') await this.ladder.end(tx, [request.id], 'booked');
    await this.providers.noteWork(tx, [offer.providerId]);
  }
}
