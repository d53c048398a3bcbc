import { Injectable } from '@nestjs/common';
import { type NotificationPreferences } from '@yilian/contracts';
import { FieldCipher, type Tx } from '@yilian/platform';

interface Stored {
  readonly account_id: string;
  readonly sms: 0 | 1;
  readonly web_push: 0 | 1;
  readonly phone_sealed: string | null;
  readonly quiet_from: number | null;
  readonly quiet_to: number | null;
  readonly language: 'zh' | 'en';
}

const INBOX_ONLY: NotificationPreferences = {
  ...{ sms: false, webPush: false, phone: null, quietFrom: null, quietTo: null, language: 'zh' },
};
const place = (accountId: string): string => `notification_preference.phone_sealed.${accountId}`;

/** How accounts want to be told; the only place where their numbers are sealed and opened. */
@Injectable()
export class PreferencesStore {
  constructor(private readonly cipher: FieldCipher) {}

  /** By account; who has not chosen is missing. */
  async of(
    reader: { query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> },
    accountIds: readonly string[],
  ): Promise<Map<string, NotificationPreferences>> {
    if (accountIds.length === 0) return new Map();
    const rows = await reader.query<Stored>(
      `SELECT account_id, sms, web_push, phone_sealed, quiet_from, quiet_to, language
         FROM notification_preference WHERE account_id IN (?)`,
      [[...new Set(accountIds)]],
    );
    return new Map(rows.map((row) => [row.account_id, this.opened(row)]));
  }

  async mine(tx: Tx, accountId: string): Promise<NotificationPreferences> {
    return (await this.of(tx, [accountId])).get(accountId) ?? INBOX_ONLY;
  }

  async put(tx: Tx, accountId: string, chosen: NotificationPreferences): Promise<void> {
    const { sms, webPush, phone, quietFrom, quietTo, language } = chosen;
    const sealed = phone === null ? null : this.cipher.seal(place(accountId), phone);
    await tx.execute(
      `INSERT INTO notification_preference (account_id, sms, web_push, phone_sealed, quiet_from, quiet_to, language)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE sms = VALUES(sms), web_push = VALUES(web_push), phone_sealed = VALUES(phone_sealed),
         quiet_from = VALUES(quiet_from), quiet_to = VALUES(quiet_to), language = VALUES(language), changed_at = now(3)`,
      [accountId, sms, webPush, sealed, quietFrom, quietTo, language],
    );
  }

  async forget(tx: Tx, accountIds: readonly string[]): Promise<void> {
    await tx.execute('DELETE FROM notification_preference WHERE account_id IN (?)', [accountIds]);
  }

  private opened(row: Stored): NotificationPreferences {
    return {
      sms: row.sms === 1,
      webPush: row.web_push === 1,
      phone: row.phone_sealed === null ? null : this.cipher.open(place(row.account_id), row.phone_sealed),
      quietFrom: row.quiet_from,
      quietTo: row.quiet_to,
      language: row.language,
    };
  }
}
