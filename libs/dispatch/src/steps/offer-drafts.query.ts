import { Injectable } from '@nestjs/common';
import { newId } from '@yilian/kernel';
import { type Proposal } from '../domain/plan-placement';
import { type NewOffer } from '../store/locked-offer.store';
import { type Sought } from './candidates.query';
import { Deadlines } from './deadlines.query';

/** Turns proposals into offers that only need their units: rank, deadline, ids. */
@Injectable()
export class OfferDrafts {
  constructor(private readonly deadlines: Deadlines) {}

  async of(sought: readonly Sought[], proposals: readonly Proposal[], now: Date): Promise<NewOffer[]> {
    const byId = new Map(sought.map((one) => [one.requestId, one]));
    const deadlines = await this.deadlines.at(
      proposals.map(({ requestId, candidate }) => ({
        request: byId.get(requestId)!.request,
        serviceId: candidate.serviceId,
      })),
      now,
    );
    const ranks = new Map<string, number>();
    return proposals.map(({ requestId, candidate }, index) => {
      const { request, search } = byId.get(requestId)!;
      const rank = (ranks.get(requestId) ?? search.offersMade) + 1;
      ranks.set(requestId, rank);
      return {
        id: newId(),
        request,
        providerId: candidate.providerId,
        serviceId: candidate.serviceId,
        holdId: newId(),
        rank,
        score: candidate.score,
        distanceM: candidate.distanceM,
        decisionId: null,
        sentAt: now,
        expiresAt: deadlines[index]!,
      };
    });
  }
}
