import { Injectable } from '@nestjs/common';
import { newId } from '@yilian/kernel';
import { type Tx } from '@yilian/platform';
import { type Notice } from '../domain/notice';
import { MessageRow } from './message.row';

/** Messages in the inboxes of accounts. */
@Injectable()
export class MessageStore {
  async add(tx: Tx, notices: readonly Notice[]): Promise<void> {
    await tx.insert(
      MessageRow,
      notices.map((notice) => ({ id: newId(), ...notice })),
    );
  }

  /** Keeps the first moment of reading. Undefined when the account has no such message. */
  async read(tx: Tx, accountId: string, id: string): Promise<Date | undefined> {
    await tx.execute(
      'UPDATE message SET read_at = now(3) WHERE id = ? AND account_id = ? AND read_at IS NULL',
      [id, accountId],
    );
    const [row] = await tx.query<{ read_at: Date }>(
      'SELECT read_at FROM message WHERE id = ? AND account_id = ?',
      [id, accountId],
    );
    return row?.read_at;
  }
}
