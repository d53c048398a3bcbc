import { Injectable } from '@nestjs/common';
import { Database, Schedule, type Tx, UnitOfWork } from '@yilian/platform';
import { isUnreported } from '../domain/silent-delivery';
import { KitchenClock } from '../steps/kitchen-clock.query';
import { type Delivery, MealDeliveries } from '../store/deliveries.store';
import { SilentDeliveries } from '../store/silent-deliveries.store';

/**
 * Sees that nobody said what became of a meal: the managers of the kitchen are told, and some time later somebody looks
 * after who lives alone. What is due stands in the rows, so a worker that dies loses none of it.
 */
@Injectable()
export class WatchDeliveries extends Schedule {
  readonly name = 'meals.watch-deliveries';
  readonly everyMs = 5_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly clock: KitchenClock,
    private readonly deliveries: MealDeliveries,
    private readonly silent: SilentDeliveries,
  ) {
    super();
  }

  async run(): Promise<void> {
    const { meals, climbMinutes } = await this.clock.toBeReported(this.database);
    await this.each(await this.silent.unreported(this.database, meals), async (tx, delivery) =>
      this.silent.raise(tx, delivery, climbMinutes),
    );
    await this.each(await this.silent.toClimb(this.database), async (tx, delivery) =>
      this.silent.climb(tx, delivery),
    );
  }

  /** One transaction for each: what was found is asked again under its lock, as a report may have been quicker. */
  private async each(
    ids: readonly string[],
    act: (tx: Tx, delivery: Delivery) => Promise<void>,
  ): Promise<void> {
    for (const id of ids) {
      await this.work.write(async (tx) => {
        await this.deliveries.lock(tx, [id]);
        const delivery = await this.deliveries.byId(tx, id);
        if (delivery && isUnreported(delivery.state)) await act(tx, delivery);
      });
    }
  }
}
