import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';
import { wayOf } from '../domain/templates';
import { RecipientsQuery } from '../recipients.query';
import { SmsPort, WebPushPort } from '../ways.port';

/** Tells everybody whose business it is, each by the way that reaches them. */
@Injectable()
export class Tell extends JobHandler<'notifications.tell'> {
  readonly job = 'notifications.tell';

  constructor(
    private readonly recipients: RecipientsQuery,
    private readonly sms: SmsPort,
    private readonly webPush: WebPushPort,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'notifications.tell'>[]): Promise<void> {
    const causes = items.map((item) => item.payload);
    const notices = await this.recipients.of(tx, causes);
    await this.sms.tell(
      tx,
      notices.filter(({ template }) => wayOf(template) === 'sms'),
    );
    await this.webPush.tell(
      tx,
      notices.filter(({ template }) => wayOf(template) === 'web-push'),
    );
  }
}
