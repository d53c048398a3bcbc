import { Injectable } from '@nestjs/common';
import { newId } from '@yilian/kernel';
import { type Tx } from '@yilian/platform';
import { type Notice } from '../domain/notice';
import { MessageRow } from './message.row';

/** A notice as it lies in an inbox. */
export type StoredNotice = Notice & { readonly id: string };

/** Messages in the inboxes of accounts. Their readers' screens hear that there is something. */
@Injectable()
export class MessageStore {
  async add(tx: Tx, notices: readonly Notice[]): Promise<readonly StoredNotice[]> {
    if (notices.length === 0) return [];
    const stored = notices.map((notice) => ({ id: newId(), ...notice }));
    await tx.insert(MessageRow, stored);
    this.changed(
      tx,
      notices.map(({ accountId }) => accountId),
    );
    return stored;
  }

  /** Keeps the first moment of reading. Undefined when the account has no such message. */
  async read(tx: Tx, accountId: string, id: string): Promise<Date | undefined> {
    const read = await tx.execute(
      'UPDATE message SET read_at = now(3) WHERE id = ? AND account_id = ? AND read_at IS NULL',
      [id, accountId],
    );
    if (read > 0) this.changed(tx, [accountId]);
    const [row] = await tx.query<{ read_at: Date }>(
      'SELECT read_at FROM message WHERE id = ? AND account_id = ?',
      [id, accountId],
    );
    return row?.read_at;
  }

  private changed(tx: Tx, accountIds: readonly string[]): void {
    const ids = [...new Set(accountIds)];
    tx.record('notifications.inbox-changed.v1', ids[0]!, { accountIds: ids });
  }
}
