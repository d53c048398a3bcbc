import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { NextStep } from '../next-step/next-step.use-case';
import { Offers } from '../store/offers.store';

/** Deadlines have passed: the next in line is asked. The database's clock decides, not the moment of this job. */
@Injectable()
export class ExpireOffers extends JobHandler<'dispatch.expire-offer'> {
  readonly job = 'dispatch.expire-offer';

  constructor(
    private readonly offers: Offers,
    private readonly requests: CareRequests,
    private readonly next: NextStep,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'dispatch.expire-offer'>[]): Promise<void> {
    await this.expire(
      tx,
      items.map((item) => item.payload.offerId),
    );
  }

  /** Expires those of the offers that are due; the others (extended, answered) stay as they are. */
  async expire(tx: Tx, offerIds: readonly string[]): Promise<void> {
    if (offerIds.length === 0) return;
    const requestOf = await this.offers.requestsOf(tx, offerIds);
    const requests = await this.requests.lock(tx, [...new Set(requestOf.values())]);
    const offers = await this.offers.lock(tx, offerIds);
    const closed = await this.offers.expire(tx, offers, new Map(requests.map((one) => [one.id, one])));
    await this.next.after(tx, closed, requests, 'expired', 'expired');
  }
}
