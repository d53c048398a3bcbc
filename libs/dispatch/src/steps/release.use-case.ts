import { Injectable } from '@nestjs/common';
import { Capacity, KeptUnits } from '@yilian/capacity';
import { type Tx } from '@yilian/platform';
import { CareRequests, WaitingLine } from '@yilian/requests';
import { Ladder } from '../store/ladder.store';
import { Offers } from '../store/offers.store';

/** Requests ended without a service: whoever was asked is let go, every unit given back, the place in line freed. */
@Injectable()
export class Release {
  constructor(
    private readonly requests: CareRequests,
    private readonly offers: Offers,
    private readonly capacity: Capacity,
    private readonly kept: KeptUnits,
    private readonly line: WaitingLine,
    private readonly ladder: Ladder,
  ) {}

  /** Passes over requests that have not ended. Doing it twice does nothing more. */
  async execute(tx: Tx, requestIds: readonly string[]): Promise<void> {
    const locked = await this.requests.lock(tx, [...new Set(requestIds)]);
    const ended = locked.filter(({ state }) => state === 'cancelled' || state === 'unmet');
    if (ended.length === 0) return;
    const ids = ended.map((request) => request.id);
    const requests = new Map(ended.map((request) => [request.id, request]));
    const open = await this.offers.lockOpenOf(tx, ids);
    await this.offers.withdraw(tx, open, requests, 'cancelled');
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
      this.offers.tellEnded(tx, offer, requests.get(offer.requestId)!);
    }
    await this.kept.letGo(
      tx,
      ended.flatMap(({ holdId }) => holdId ?? []),
    );
    await this.line.leave(tx, ids);
    await this.ladder.end(tx, ids, 'cancelled');
  }
}
