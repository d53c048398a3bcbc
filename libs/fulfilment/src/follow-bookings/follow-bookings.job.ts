import { Injectable } from '@nestjs/common';
import { Capacity } from '@yilian/capacity';
import { aboutRequest, type LockedRequest } from '@yilian/contracts';
import { Schedule, type Tx, UnitOfWork } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { Bookings } from '../steps/bookings.query';

type Step = 'start' | 'complete' | 'miss';

/**
 * What nobody reports follows from the hours of the units: a booking is under way from its first unit on, and completed
 * after its last one. Home visits that a caregiver reports are the exception: their check-ins decide.
 */
@Injectable()
export class FollowBookings extends Schedule {
  readonly name = 'fulfilment.follow-bookings';
  readonly everyMs = 30_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly bookings: Bookings,
    private readonly requests: CareRequests,
    private readonly capacity: Capacity,
  ) {
    super();
  }

  async run(): Promise<void> {
    while ((await this.step('start')) > 0);
    while ((await this.step('complete')) > 0);
    while ((await this.step('miss')) > 0);
  }

  /** Moves some of those that are due on; returns how many. */
  private async step(event: Step): Promise<number> {
    return this.work.write(async (tx) => {
      const found = await this.due(tx, event);
      const locked = await this.requests.lock(tx, found);
      // A rival worker or a report may have been quicker: what is due is asked again, now that nothing can move.
      const due = new Set(await this.due(tx, event));
      const moves = locked
        .filter(({ id }) => due.has(id))
        .map((request) => ({ request, event, ...(event === 'miss' ? { reason: 'nobody_came' } : {}) }));
      if (event === 'miss')
        await this.tellMissed(
          tx,
          moves.map(({ request }) => request),
        );
      await this.requests.move(tx, moves);
      if (event === 'start')
        await this.moveIn(
          tx,
          moves.map(({ request }) => request),
        );
      return moves.length;
    });
  }

  /** Nobody said whether guests of stays have come: from their hour on their beds count as lived in. */
  private async moveIn(tx: Tx, requests: readonly LockedRequest[]): Promise<void> {
    const stays = requests.filter(({ kind }) => kind === 'residential');
    const units = await Promise.all(stays.map(async ({ id }) => this.bookings.of(tx, id)));
    await this.capacity.moveIn(
      tx,
      units.flatMap((one) => one?.holdId ?? []),
    );
  }

  /** Nobody came to any visit: the hours go back, and the family is told. */
  private async tellMissed(tx: Tx, requests: readonly LockedRequest[]): Promise<void> {
    for (const request of requests) {
      const units = await this.bookings.of(tx, request.id);
      if (!units) continue;
      await this.capacity.resolve(tx, [units.holdId], 'released');
      const { providerId } = units;
      tx.record('fulfilment.booking-missed.v1', request.id, { ...aboutRequest(request), providerId });
    }
  }

  private async due(tx: Tx, event: Step): Promise<string[]> {
    if (event === 'miss') return this.bookings.abandoned(tx);
    return event === 'start' ? this.bookings.begun(tx) : this.bookings.over(tx);
  }
}
