import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { TourPlans } from '../store/tour-plans.store';
import { TourUpkeep } from '../store/tour-upkeep.store';
import { Tours } from '../store/tours.store';

/** An account is gone: nobody comes any more, the times are free again, and names and numbers go as well. */
@Injectable()
export class ForgetAccount extends JobHandler<'tours.forget-account'> {
  readonly job = 'tours.forget-account';

  constructor(
    private readonly plans: TourPlans,
    private readonly tours: Tours,
    private readonly upkeep: TourUpkeep,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'tours.forget-account'>[]): Promise<void> {
    for (const { payload } of items) await this.forget(tx, payload.accountId);
  }

  private async forget(tx: Tx, accountId: string): Promise<void> {
    for (const id of await this.upkeep.comingOf(tx, accountId)) {
      const tour = await this.tours.lock(tx, id, 0);
      if (tour?.state !== 'booked') continue;
      await this.tours.end(tx, tour, 'cancelled', 'family', 'other');
      await this.plans.giveBack(tx, tour.providerId, tour.date, tour.minute);
    }
    await this.upkeep.eraseOfAccount(tx, accountId);
  }
}
