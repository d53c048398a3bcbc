import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { TellAll } from '../steps/tell-all.use-case';
import { TourRecipientsQuery } from '../tour-recipients.query';

/** Tells who comes, or who shows them around, what became of a tour. */
@Injectable()
export class TellOfTour extends JobHandler<'notifications.tell-of-tour'> {
  readonly job = 'notifications.tell-of-tour';

  constructor(
    private readonly recipients: TourRecipientsQuery,
    private readonly tellAll: TellAll,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'notifications.tell-of-tour'>[]): Promise<void> {
    const causes = items.map(({ payload }) => payload);
    await this.tellAll.execute(tx, await this.recipients.of(tx, causes));
  }
}
