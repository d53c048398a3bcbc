import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { type Notice } from './domain/notice';
import { MessageStore } from './store/message.store';
import { type SmsPort, type WebPushPort } from './ways.port';

/** Puts notices where their readers find them after signing in. Stands in for every way that no gateway serves. */
@Injectable()
export class InboxAdapter implements SmsPort, WebPushPort {
  constructor(private readonly messages: MessageStore) {}

  async tell(tx: Tx, notices: readonly Notice[]): Promise<void> {
    await this.messages.add(tx, notices);
  }
}
