import { Injectable } from '@nestjs/common';
import { type CopiedPart, heldRecord, PagedDataHolder, type Tx } from '@yilian/platform';
import { anyTextOf } from './domain/any-text';
import { MessagesOfPerson } from './store/messages-of-person.store';

const AT_ONCE = 500;

/** Answers for what was told about an older person, to whom in which role and when. It holds ids and codes: nothing to empty. */
@Injectable()
export class NotificationsPersonalData extends PagedDataHolder {
  static readonly COLUMNS: readonly string[] = [];
  readonly section = 'messages';
  readonly columns = NotificationsPersonalData.COLUMNS;

  constructor(private readonly messages: MessagesOfPerson) {
    super();
  }

  async copyPart(tx: Tx, olderPersonId: string, after: string | null): Promise<CopiedPart> {
    const messages = await this.messages.page(tx, olderPersonId, { after: after ?? '', limit: AT_ONCE });
    return {
      records: messages.map(({ number, kind, ...message }) =>
        heldRecord({
          record: 'message',
          ...message,
          text: anyTextOf({ template: message.template, kind, number }).zh,
        }),
      ),
      next: messages.length === AT_ONCE ? messages.at(-1)!.id : null,
    };
  }

  async erase(): Promise<void> {
    return Promise.resolve();
  }

  async isInUse(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
