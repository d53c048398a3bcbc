import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { HandUp } from '../steps/hand-up.use-case';

/** An officer's time is over: the one above hears of it. */
@Injectable()
export class ClimbLadder extends JobHandler<'dispatch.climb-ladder'> {
  readonly job = 'dispatch.climb-ladder';

  constructor(private readonly handUp: HandUp) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'dispatch.climb-ladder'>[]): Promise<void> {
    await this.handUp.execute(
      tx,
      items.map((item) => item.payload),
    );
  }
}
