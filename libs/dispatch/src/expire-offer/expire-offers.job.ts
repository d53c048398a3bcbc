import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { ExpireDue } from '../steps/expire-due.use-case';

/** Deadlines have passed: the next in line is asked. The database's clock decides, not the moment of this job. */
@Injectable()
export class ExpireOffers extends JobHandler<'dispatch.expire-offer'> {
  readonly job = 'dispatch.expire-offer';

  constructor(private readonly expireDue: ExpireDue) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'dispatch.expire-offer'>[]): Promise<void> {
    await this.expireDue.execute(
      tx,
      items.map((item) => item.payload.offerId),
    );
  }
}
