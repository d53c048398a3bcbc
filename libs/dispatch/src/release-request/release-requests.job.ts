import { Injectable } from '@nestjs/common';
import { Capacity } from '@yilian/capacity';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { CareRequests, WaitingLine } from '@yilian/requests';
import { Ladder } from '../store/ladder.store';
import { Offers } from '../store/offers.store';

/** A request ended without a service: whoever was asked is let go, every unit given back, the place in line freed. */
@Injectable()
export class ReleaseRequests extends JobHandler<'dispatch.release-request'> {
  readonly job = 'dispatch.release-request';

  constructor(
    private readonly requests: CareRequests,
    private readonly offers: Offers,
    private readonly capacity: Capacity,
    private readonly line: WaitingLine,
    private readonly ladder: Ladder,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'dispatch.release-request'>[]): Promise<void> {
    const locked = await this.requests.lock(tx, [...new Set(items.map((item) => item.payload.requestId))]);
    const ended = locked.filter(({ state }) => state === 'cancelled' || state === 'unmet');
    if (ended.length === 0) return;
    const ids = ended.map((request) => request.id);
    const open = await this.offers.lockOpenOf(tx, ids);
    await this.offers.withdraw(tx, open, new Map(ended.map((one) => [one.id, one])), 'cancelled');
    await this.capacity.resolve(
      tx,
      open.map((offer) => offer.holdId),
      'void',
    );
    const accepted = await this.offers.lockAcceptedOf(tx, ids);
    const released = await this.capacity.resolve(
      tx,
      accepted.map((offer) => offer.holdId),
      'released',
    );
    for (const offer of accepted.filter(({ holdId }) => released.has(holdId))) {
      this.offers.tellEnded(
        tx,
        offer,
        ended.find((request) => request.id === offer.requestId)!,
      );
    }
    await this.line.leave(tx, ids);
    await this.ladder.end(tx, ids, 'cancelled');
  }
}
