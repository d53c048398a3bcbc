import { Injectable } from '@nestjs/common';
import { Schedule, type Tx, UnitOfWork } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { Bookings } from '../steps/bookings.query';

/**
 * What nobody reports follows from the hours of the units: a booking is under way from its first unit on, and completed
 * after its last one.
 */
@Injectable()
export class FollowBookings extends Schedule {
  readonly name = 'fulfilment.follow-bookings';
  readonly everyMs = 30_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly bookings: Bookings,
    private readonly requests: CareRequests,
  ) {
    super();
  }

  async run(): Promise<void> {
    while ((await this.step('start')) > 0);
    while ((await this.step('complete')) > 0);
  }

  /** Moves some of those that are due on; returns how many. */
  private async step(event: 'start' | 'complete'): Promise<number> {
    return this.work.write(async (tx) => {
      const found = await this.due(tx, event);
      const locked = await this.requests.lock(tx, found);
      // A rival worker or a report may have been quicker: what is due is asked again, now that nothing can move.
      const due = new Set(await this.due(tx, event));
      const moves = locked.filter(({ id }) => due.has(id)).map((request) => ({ request, event }));
      await this.requests.move(tx, moves);
      return moves.length;
    });
  }

  private async due(tx: Tx, event: 'start' | 'complete'): Promise<string[]> {
    return event === 'start' ? this.bookings.begun(tx) : this.bookings.over(tx);
  }
}
