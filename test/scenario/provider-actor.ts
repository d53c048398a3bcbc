import { type LiveEnvelope, liveEvents, type OfferList, type OfferView } from '@yilian/contracts';
import { type Actor } from './actor';
import { Refused } from './api-client';
import { BEHAVIOUR } from './assumptions';
import { type Draw } from './draw';
import { type Errands } from './errands';
import { type House } from './serving/house';
import { type Tally } from './tally';
import { type Watch } from './watch';

/** Looks into the inbox when the bell rings, not more often than this. */
const LOOK_AFTER_MS = 40;
const ASKS_FOR_TIME = 0.03;

/** A provider's manager at the screen: hears the channel, reads the inbox, says yes, no or nothing. */
export class ProviderActor {
  private readonly seen = new Set<string>();
  private readonly accepts: number;
  private looking = false;

  constructor(
    private readonly manager: Actor,
    private readonly draw: Draw,
    private readonly tally: Tally,
    private readonly errands: Errands,
    private readonly house: House,
  ) {
    this.accepts = draw.within(BEHAVIOUR.accepts);
  }

  async begin(watch: Watch): Promise<void> {
    await watch.follow(this.manager, {
      event: (envelope) => this.hear(envelope),
      // Whatever came before the connection, or while it was away.
      resumed: () => this.look(),
    });
  }

  private hear(envelope: LiveEnvelope): void {
    this.house.hear(envelope);
    const { type, payload } = envelope;
    if (type !== 'offer.changed') return;
    const { offerId, state } = liveEvents['offer.changed'].parse(payload);
    if (state === 'open' && !this.seen.has(offerId)) this.look();
  }

  private look(): void {
    if (this.looking) return;
    this.looking = true;
    this.errands.after(LOOK_AFTER_MS, async () => {
      this.looking = false;
      const { items } = await this.manager.get<OfferList>('/v1/offers?state=open');
      for (const offer of items) if (!this.seen.has(offer.id)) this.consider(offer);
    });
  }

  private consider(offer: OfferView): void {
    const { id: offerId } = offer;
    this.seen.add(offerId);
    const answer = this.draw.chance(this.accepts)
      ? 'accept'
      : this.draw.chance(BEHAVIOUR.silent)
        ? 'silent'
        : 'decline';
    if (answer === 'silent') {
      this.tally.answers.silent += 1;
      return;
    }
    const inMs = this.draw.wait(BEHAVIOUR.answerMs);
    const moreTime = this.draw.chance(ASKS_FOR_TIME);
    const reason = this.draw.weighted(BEHAVIOUR.reasons);
    this.errands.after(inMs, async () =>
      this.inTime(async () => {
        if (moreTime) await this.extend(offerId);
        if (answer === 'accept') await this.accept(offer);
        else await this.decline(offerId, reason);
      }),
    );
  }

  private async accept(offer: OfferView): Promise<void> {
    const { requestId } = await this.manager.post<{ requestId: string }>(`/v1/offers/${offer.id}/acceptance`);
    this.tally.answers.accepted += 1;
    this.tally.accepted.set(requestId, (this.tally.accepted.get(requestId) ?? 0) + 1);
    this.house.accepted(offer, requestId);
  }

  private async decline(offerId: string, reason: string): Promise<void> {
    await this.manager.post(`/v1/offers/${offerId}/refusal`, { reason });
    this.tally.answers.declined += 1;
  }

  private async extend(offerId: string): Promise<void> {
    try {
      await this.manager.post(`/v1/offers/${offerId}/extension`);
      this.tally.answers.extended += 1;
    } catch (error) {
      // Others were asked as well; the answer itself may still be in time.
      if (!(error instanceof Refused) || error.status !== 409) throw error;
    }
  }

  /** Too late or taken by another is an answer that the rules foresee. */
  private async inTime(answer: () => Promise<void>): Promise<void> {
    try {
      await answer();
    } catch (error) {
      if (!(error instanceof Refused) || (error.status !== 409 && error.status !== 410)) throw error;
      this.tally.answers.late += 1;
    }
  }
}
