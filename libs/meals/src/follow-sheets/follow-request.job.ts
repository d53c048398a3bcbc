import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { FollowSheet } from '../steps/follow-sheet.use-case';

/** A booking of meals came or went after the cut-off: its sheets say so. */
@Injectable()
export class FollowRequest extends JobHandler<'meals.follow-request'> {
  readonly job = 'meals.follow-request';

  constructor(private readonly sheets: FollowSheet) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'meals.follow-request'>[]): Promise<void> {
    const about = items.map(({ payload }) => payload);
    await this.sheets.of(tx, about);
  }
}
