import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { RecipientsQuery } from '../recipients.query';
import { TellAll } from '../steps/tell-all.use-case';

/** Tells everybody whose business it is. */
@Injectable()
export class Tell extends JobHandler<'notifications.tell'> {
  readonly job = 'notifications.tell';

  constructor(
    private readonly recipients: RecipientsQuery,
    private readonly tellAll: TellAll,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'notifications.tell'>[]): Promise<void> {
    const causes = items.map((item) => item.payload);
    await this.tellAll.execute(tx, await this.recipients.of(tx, causes));
  }
}
