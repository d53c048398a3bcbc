import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { SmsPort } from '../ways.port';

/** Tells an older person, on their own account, what others did for them. */
@Injectable()
export class TellPerson extends JobHandler<'notifications.tell-person'> {
  readonly job = 'notifications.tell-person';

  constructor(private readonly sms: SmsPort) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'notifications.tell-person'>[]): Promise<void> {
    await this.sms.tell(
      tx,
      items.map(({ payload: { kind, ...ids } }) => ({ ...ids, providerId: null, template: kind })),
    );
  }
}
