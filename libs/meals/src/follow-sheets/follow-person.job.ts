import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { FollowSheet } from '../steps/follow-sheet.use-case';

/** Somebody's details changed after the cut-off: where the address is another one, the sheets say so. */
@Injectable()
export class FollowPerson extends JobHandler<'meals.follow-person'> {
  readonly job = 'meals.follow-person';

  constructor(private readonly sheets: FollowSheet) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'meals.follow-person'>[]): Promise<void> {
    const about = items.map(({ payload }) => payload);
    await this.sheets.of(tx, about);
  }
}
