import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { Recount } from '../steps/recount.use-case';

/** Something was said about providers: their ratings are counted anew. */
@Injectable()
export class RecountRatings extends JobHandler<'quality.recount-ratings'> {
  readonly job = 'quality.recount-ratings';

  constructor(private readonly recount: Recount) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'quality.recount-ratings'>[]): Promise<void> {
    await this.recount.execute(
      tx,
      items.map((item) => item.payload.providerId),
    );
  }
}
