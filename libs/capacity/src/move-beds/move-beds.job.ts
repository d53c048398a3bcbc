import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { BedTownStore } from '../store/bed-town.store';
import { tellMoves } from '../store/news.store';

/** A provider is in another town now: its beds count there, and no longer where they were. */
@Injectable()
export class MoveBeds extends JobHandler<'capacity.move-beds'> {
  readonly job = 'capacity.move-beds';

  constructor(private readonly beds: BedTownStore) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'capacity.move-beds'>[]): Promise<void> {
    const moves = await this.beds.follow(
      tx,
      items.map((item) => item.payload.providerId),
    );
    tellMoves(tx, moves);
  }
}
