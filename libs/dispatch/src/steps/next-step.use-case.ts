import { aboutRequest, type LockedRequest } from '@yilian/contracts';
import { Injectable } from '@nestjs/common';
import { Capacity } from '@yilian/capacity';
import { type Tx } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { type LockedOffer } from '../store/locked-offer.store';
import { Offers } from '../store/offers.store';

/** What happens when an offer ended without a yes. */
@Injectable()
export class NextStep {
  constructor(
    private readonly offers: Offers,
    private readonly requests: CareRequests,
    private readonly capacity: Capacity,
  ) {}

  /**
   * Gives the units of closed offers back and, for each request that nobody is asked for any more, looks for the next
   * provider. `closed` are offers closed in this transaction, `requests` their requests, locked.
   */
  async after(
    tx: Tx,
    closed: readonly LockedOffer[],
    requests: readonly LockedRequest[],
    how: 'void' | 'expired',
    reason: 'declined' | 'expired',
  ): Promise<void> {
    if (closed.length === 0) return;
    await this.capacity.resolve(
      tx,
      closed.map((offer) => offer.holdId),
      how,
    );
    const touched = new Set(closed.map((offer) => offer.requestId));
    const stillAsked = await this.offers.lockOpenOf(tx, [...touched]);
    const idle = requests.filter(
      (request) =>
        touched.has(request.id) &&
        request.state === 'offered' &&
        !stillAsked.some((offer) => offer.requestId === request.id),
    );
    await this.requests.move(
      tx,
      idle.map((request) => ({ request, event: 'search', reason })),
    );
    for (const request of idle) this.lookAgain(tx, request);
  }

  /** Gives requests that nobody looks after a next step again; whoever moved on meanwhile is passed over. */
  async lookAgainFor(tx: Tx, requestIds: readonly string[]): Promise<void> {
    const requests = await this.requests.lock(tx, requestIds);
    const asked = await this.offers.lockOpenOf(tx, requestIds);
    const idle = requests.filter(({ id }) => !asked.some((offer) => offer.requestId === id));
    const offered = idle.filter((request) => request.state === 'offered');
    await this.requests.move(
      tx,
      offered.map((request) => ({ request, event: 'search', reason: 'expired' })),
    );
    for (const request of idle) {
      if (['submitted', 'matching', 'offered'].includes(request.state)) this.lookAgain(tx, request);
    }
  }

  /** Wakes the search for a request, now. */
  lookAgain(tx: Tx, request: LockedRequest): void {
    tx.record('dispatch.placement-due.v1', request.id, {
      ...aboutRequest(request),
      dueAt: new Date(0).toISOString(),
    });
  }
}
