import { Injectable } from '@nestjs/common';
import {
  type Assignment,
  type AssignmentChoice,
  type OwnAlternatives,
  type RequestState,
} from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, UnitOfWork } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { lockForAnswer } from '../steps/lock-for-answer.query';
import { OwnUnits } from '../steps/own-units.use-case';
import { Offers } from '../store/offers.store';

type Refused = Refusal<'common.not-found' | 'dispatch.not-serving' | 'dispatch.unit-taken'>;

/** While these last, the provider may still change who or what serves. */
const SERVING: readonly RequestState[] = ['booked', 'in_service'];

/** After its yes the provider decides which of its own beds or caregivers serves; the family hears of another caregiver. */
@Injectable()
export class AssignOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: Offers,
    private readonly requests: CareRequests,
    private readonly ownUnits: OwnUnits,
    private readonly audit: Audit,
  ) {}

  async execute(offerId: string, choice: AssignmentChoice): Promise<Result<Assignment, Refused>> {
    return this.work.decide<Assignment, Refused>(async (tx) => {
      const found = await lockForAnswer(tx, this.offers, this.requests, offerId);
      if (!found) return refuse({ code: 'common.not-found' });
      const { offer, request } = found;
      if (offer.state !== 'accepted' || !SERVING.includes(request.state)) {
        return refuse({ code: 'dispatch.not-serving' });
      }
      const placed = await this.ownUnits.put(tx, offer, request, choice);
      if (!placed.ok) return placed;
      this.offers.tellAssigned(tx, offer, request, choice.bedId === undefined ? 'caregiver' : 'bed');
      await this.audit.append(tx, 'dispatch.assigned', offerId, { ...choice });
      return ok({ offerId, requestId: request.id, ...placed.value });
    });
  }

  /** What could serve instead, for an offer that waits for its answer as for a booking. */
  async alternatives(offerId: string): Promise<Result<OwnAlternatives, Refusal<'common.not-found'>>> {
    return this.work.decide<OwnAlternatives, Refusal<'common.not-found'>>(async (tx) => {
      const found = await lockForAnswer(tx, this.offers, this.requests, offerId);
      if (!found) return refuse({ code: 'common.not-found' });
      return ok(await this.ownUnits.others(tx, found.offer, found.request));
    });
  }
}
