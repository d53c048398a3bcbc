import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { RecipientsQuery } from '../recipients.query';
import { TellAll } from '../steps/tell-all.use-case';

/** Tells families and officers of a call for help. */
@Injectable()
export class TellSos extends JobHandler<'notifications.tell-sos'> {
  readonly job = 'notifications.tell-sos';

  constructor(
    private readonly recipients: RecipientsQuery,
    private readonly tellAll: TellAll,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'notifications.tell-sos'>[]): Promise<void> {
    const causes = items.map((item) => item.payload);
    await this.tellAll.execute(tx, await this.recipients.ofCalls(tx, causes));
  }
}
