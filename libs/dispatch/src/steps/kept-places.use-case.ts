import { Injectable } from '@nestjs/common';
import { KeptUnits } from '@yilian/capacity';
import { type Weights } from '@yilian/matching';
import { type Tx } from '@yilian/platform';
import { covers } from '../domain/kept-units';
import { type NewOffer } from '../store/locked-offer.store';
import { type FamilyHold, FamilyHolds } from '../store/family-holds.store';
import { Candidates, type Sought } from './candidates.query';
import { OfferDrafts } from './offer-drafts.query';

/** A request with the units that are kept for it. */
interface Pair {
  readonly one: Sought;
  readonly hold: FamilyHold;
}

/**
 * Requests that were sent with units kept for them: the service that the family chose is asked first, and the offer takes
 * on the very units, so that nobody comes in between and no second unit is taken. Kept units that cannot be used go back,
 * and the choice is then no more than a wish.
 */
@Injectable()
export class KeptPlaces {
  constructor(
    private readonly kept: KeptUnits,
    private readonly familyHolds: FamilyHolds,
    private readonly candidates: Candidates,
    private readonly drafts: OfferDrafts,
  ) {}

  /** The offers that have their units already. `sought` are locked requests. */
  async claim(tx: Tx, sought: readonly Sought[], weights: Weights, now: Date): Promise<readonly NewOffer[]> {
    const named = sought.filter(({ request }) => request.holdId !== null);
    if (named.length === 0) return [];
    const pending = await this.kept.lockKept(
      tx,
      named.map(({ request }) => request.holdId!),
    );
    const holds = await this.familyHolds.of(tx, [...pending]);
    const pairs = named.flatMap((one): Pair[] => {
      const hold = holds.get(one.request.holdId!);
      return hold && isFor(hold, one) ? [{ one, hold }] : [];
    });
    const offers = await this.offersFor(pairs, weights, now);
    const given = await this.kept.giveToOffers(
      tx,
      offers.map((offer) => ({
        holdId: offer.holdId,
        offerId: offer.id,
        requestId: offer.request.id,
        serviceId: offer.serviceId,
        untilAt: offer.expiresAt,
      })),
    );
    await this.kept.letGo(
      tx,
      [...pending].filter((id) => !given.has(id)),
    );
    return offers.filter(({ holdId }) => given.has(holdId));
  }

  private async offersFor(pairs: readonly Pair[], weights: Weights, now: Date): Promise<NewOffer[]> {
    const fitting = pairs.flatMap(({ one, hold }) => {
      const chosen = this.candidates.chosen(hold.serviceId, one.query, weights);
      return chosen ? [{ one, holdId: hold.holdId, candidate: chosen.candidate }] : [];
    });
    if (fitting.length === 0) return [];
    const drafts = await this.drafts.of(
      fitting.map(({ one }) => one),
      fitting.map(({ one, candidate }) => ({ requestId: one.requestId, candidate })),
      now,
    );
    return drafts.map((draft, index) => ({ ...draft, holdId: fitting[index]!.holdId }));
  }
}

const isFor = (hold: FamilyHold, { request }: Sought): boolean =>
  hold.accountId === request.requestedBy &&
  hold.olderPersonId === request.olderPersonId &&
  covers(hold.units, request.units);
