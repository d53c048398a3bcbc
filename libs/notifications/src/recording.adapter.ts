import { Injectable } from '@nestjs/common';
import { ok } from '@yilian/kernel';
import { UnitOfWork } from '@yilian/platform';
import { type Carried, type Outgoing, type SmsPort, type WebPushPort } from './ways.port';

/** Keeps what would have been sent where the operator and tests can read it. Stands in for every way without a gateway. */
@Injectable()
export class RecordingAdapter implements SmsPort, WebPushPort {
  constructor(private readonly work: UnitOfWork) {}

  async sendSms({ phone, ...message }: Outgoing & { readonly phone: string }): Promise<Carried> {
    return this.keep('sms', message, `${phone.slice(0, 3)}****${phone.slice(-4)}`);
  }

  async sendPush(message: Outgoing): Promise<Carried> {
    return this.keep('web_push', message, null);
  }

  private async keep(
    way: string,
    { key, accountId, text, path }: Outgoing,
    to: string | null,
  ): Promise<Carried> {
    await this.work.write(async (tx) =>
      tx.execute(
        `INSERT INTO recorded_sending (delivery_id, way, account_id, masked_to, text, path) VALUES (?, ?, ?, ?, ?, ?)
          ON DUPLICATE KEY UPDATE way = VALUES(way)`,
        [key, way, accountId, to, text, path],
      ),
    );
    return ok(null);
  }
}
