import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';

/** What is counted by the hour. */
export type CountedAct = 'view-contact' | 'try-invitation' | 'copy-data';

/** Counts acts by account and clock hour. The counter is written before it is judged, so rivals cannot slip past. */
@Injectable()
export class HourlyQuotaStore {
  /** Takes one of `most` in this hour; false when none is left, and then the caller refuses and rolls back. */
  async take(tx: Tx, accountId: string, act: CountedAct, most: number): Promise<boolean> {
    await tx.execute(
      `INSERT INTO hourly_quota (account_id, act, hour_at, used)
       VALUES (?, ?, DATE_FORMAT(now(3), '%Y-%m-%d %H:00:00'), 1)
       ON DUPLICATE KEY UPDATE used = IF(hour_at = VALUES(hour_at), used + 1, 1), hour_at = VALUES(hour_at)`,
      [accountId, act],
    );
    const [row] = await tx.query<{ used: number }>(
      'SELECT used FROM hourly_quota WHERE account_id = ? AND act = ?',
      [accountId, act],
    );
    return row!.used <= most;
  }
}
