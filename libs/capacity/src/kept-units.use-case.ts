import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { Capacity } from './capacity.use-case';
import { type HoldOutcome, type HoldWish } from './domain/wish';
import { HoldStore } from './store/hold.store';
import { shutServices } from './store/service.query';

/** Units that were kept before there was an offer, and the offer that takes them on. */
export interface UnitsForOffer {
  readonly holdId: string;
  readonly offerId: string;
  readonly requestId: string;
  readonly serviceId: string;
  readonly untilAt: Date;
}

/**
 * Units kept for a family that has not asked yet: a pending hold without an offer. It ends in one of three ways, each a
 * guarded write of its row: an offer takes it on, it is let go, or its time is over.
 */
@Injectable()
export class KeptUnits {
  constructor(
    private readonly holds: HoldStore,
    private readonly capacity: Capacity,
  ) {}

  async keep(tx: Tx, wish: Omit<HoldWish, 'offerId' | 'requestId'>): Promise<HoldOutcome> {
    const [outcome] = await this.capacity.hold(tx, [{ ...wish, offerId: null, requestId: null }]);
    return outcome!;
  }

  /** Until when it lasts now, or undefined when there is nothing left to lengthen. */
  async extend(tx: Tx, holdId: string, seconds: number): Promise<Date | undefined> {
    const extended = await tx.execute(
      `UPDATE capacity_hold SET until_at = GREATEST(until_at, now(3)) + INTERVAL ? SECOND, version = version + 1
        WHERE id = ? AND state = 'pending' AND offer_id IS NULL`,
      [seconds, holdId],
    );
    if (extended !== 1) return undefined;
    const [row] = await tx.query<{ until_at: Date }>('SELECT until_at FROM capacity_hold WHERE id = ?', [
      holdId,
    ]);
    return row!.until_at;
  }

  /** Locks holds and returns those that are still kept and that no offer has. */
  async lockKept(tx: Tx, holdIds: readonly string[]): Promise<ReadonlySet<string>> {
    const locked = await this.holds.lock(tx, holdIds);
    return new Set(
      locked.filter((hold) => hold.state === 'pending' && hold.offerId === null).map((hold) => hold.id),
    );
  }

  /** Gives the units back to everybody; what an offer has taken on stays as it is. */
  async letGo(tx: Tx, holdIds: readonly string[]): Promise<void> {
    if (holdIds.length === 0) return;
    await this.capacity.resolve(tx, [...(await this.lockKept(tx, holdIds))], 'void');
  }

  /** Lets offers take units on, without a moment in which anybody else could; returns which holds they have now. */
  async giveToOffers(tx: Tx, offers: readonly UnitsForOffer[]): Promise<ReadonlySet<string>> {
    const given = new Set<string>();
    const shut = await shutServices(
      tx,
      offers.map((one) => one.serviceId),
    );
    for (const { holdId, offerId, requestId, serviceId, untilAt } of offers) {
      if (shut.has(serviceId)) continue;
      const changed = await tx.execute(
        `UPDATE capacity_hold SET offer_id = ?, request_id = ?, until_at = ?, version = version + 1
          WHERE id = ? AND service_id = ? AND state = 'pending' AND offer_id IS NULL`,
        [offerId, requestId, untilAt, holdId, serviceId],
      );
      if (changed === 1) given.add(holdId);
    }
    return given;
  }
}
