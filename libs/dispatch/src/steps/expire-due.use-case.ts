import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { Offers } from '../store/offers.store';
import { NextStep } from './next-step.use-case';

/** Ends offers whose deadline has passed by the database's clock; the others (extended, answered) stay as they are. */
@Injectable()
export class ExpireDue {
  constructor(
    private readonly offers: Offers,
    private readonly requests: CareRequests,
    private readonly next: NextStep,
  ) {}

  async execute(tx: Tx, offerIds: readonly string[]): Promise<void> {
    if (offerIds.length === 0) return;
    const requestOf = await this.offers.requestsOf(tx, offerIds);
    const requests = await this.requests.lock(tx, [...new Set(requestOf.values())]);
    const offers = await this.offers.lock(tx, offerIds);
    const closed = await this.offers.expire(tx, offers, new Map(requests.map((one) => [one.id, one])));
    await this.next.after(tx, closed, requests, 'expired', 'expired');
  }
}
