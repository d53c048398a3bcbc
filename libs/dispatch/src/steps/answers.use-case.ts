import { Injectable } from '@nestjs/common';
import {
  type AcceptedOffer,
  type AnswerWay,
  type AssignmentChoice,
  type DeclinedOffer,
  type DeclineReason,
  type LockedRequest,
} from '@yilian/contracts';
import { Capacity } from '@yilian/capacity';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type Refusal, type Tx } from '@yilian/platform';
import { Providers } from '@yilian/providers';
import { CareRequests } from '@yilian/requests';
import { acceptOffer, type AnswerRefusal, declineOffer } from '../domain/answer-offer';
import { Ladder } from '../store/ladder.store';
import { type LockedOffer } from '../store/locked-offer.store';
import { Offers } from '../store/offers.store';
import { type Answerer, lockForAnswer } from './lock-for-answer.query';
import { NextStep } from './next-step.use-case';
import { OwnUnits } from './own-units.use-case';

export type AcceptRefusal = Refusal<
  'common.not-found' | 'dispatch.unit-gone' | 'dispatch.unit-taken' | AnswerRefusal
>;
export type DeclineRefusal = Refusal<'common.not-found' | AnswerRefusal>;

/** Who answers, and how; `choice` is the own bed or caregiver that shall serve, if not the one that is kept. */
export interface Answer {
  readonly who?: Answerer;
  readonly way: AnswerWay;
  readonly choice?: AssignmentChoice | undefined;
}

/**
 * The one way in which offers are answered, whoever asks for it: the desk, a link, a key on the phone or a trusted rule.
 * A refusal may leave writes behind, so the caller's transaction ends with it.
 */
@Injectable()
export class Answers {
  constructor(
    private readonly offers: Offers,
    private readonly requests: CareRequests,
    private readonly capacity: Capacity,
    private readonly ownUnits: OwnUnits,
    private readonly providers: Providers,
    private readonly ladder: Ladder,
    private readonly next: NextStep,
  ) {}

  /** Yes: the offer is accepted, its unit taken, the request booked and everybody else let go, at once. */
  async accept(
    tx: Tx,
    offerId: string,
    { who, way, choice }: Answer,
  ): Promise<Result<AcceptedOffer, AcceptRefusal>> {
    const found = await lockForAnswer(tx, this.offers, this.requests, offerId, who);
    if (!found) return refuse({ code: 'common.not-found' });
    const { offer, request } = found;
    const decision = acceptOffer(offer, request.state, offer.now);
    if (!decision.ok) return decision;
    const serves = choice
      ? await this.ownUnits.put(tx, offer, request, choice)
      : await this.ownUnits.mustServe(tx, offer, request);
    if (!serves.ok) return serves;
    if (!(await this.offers.accept(tx, offer, request, way)))
      return refuse({ code: 'dispatch.offer-expired' });
    const confirmed = await this.capacity.confirm(tx, [offer.holdId]);
    if (!confirmed.has(offer.holdId)) return refuse({ code: 'dispatch.unit-gone' });
    await this.book(tx, offer, request);
    return ok({ id: offer.id, state: 'accepted', requestId: request.id });
  }

  /** No, with a reason: its unit is free again and the next in line is asked. */
  async decline(
    tx: Tx,
    offerId: string,
    reason: DeclineReason,
    { who, way }: Answer,
  ): Promise<Result<DeclinedOffer, DeclineRefusal>> {
    const found = await lockForAnswer(tx, this.offers, this.requests, offerId, who);
    if (!found) return refuse({ code: 'common.not-found' });
    const { offer, request } = found;
    const decision = declineOffer(offer, offer.now);
    if (!decision.ok) return decision;
    if (!(await this.offers.decline(tx, offer, request, { reason, way })))
      return refuse({ code: 'dispatch.offer-expired' });
    await this.next.after(tx, [offer], [request], 'void', 'declined');
    return ok({ id: offer.id, state: 'declined' });
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
