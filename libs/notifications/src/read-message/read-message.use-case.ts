import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type Refusal, UnitOfWork } from '@yilian/platform';
import { type ReadMessageAnswer } from '@yilian/contracts';
import { MessageStore } from '../store/message.store';

/** Notes that a message was read; the first time counts. */
@Injectable()
export class ReadMessage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly messages: MessageStore,
  ) {}

  async execute(
    accountId: string,
    id: string,
  ): Promise<Result<ReadMessageAnswer, Refusal<'common.not-found'>>> {
    return this.work.decide<ReadMessageAnswer, Refusal<'common.not-found'>>(async (tx) => {
      const readAt = await this.messages.read(tx, accountId, id);
      return readAt ? ok({ id, readAt: readAt.toISOString() }) : refuse({ code: 'common.not-found' });
    });
  }
}
