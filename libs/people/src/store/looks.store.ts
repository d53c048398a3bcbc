import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';

/** Writes down that somebody opened a person's data. */
@Injectable()
export class Looks {
  /** True when this account has not looked for so many minutes: a page that refreshes is one look. */
  async isNew(tx: Tx, olderPersonId: string, minutes: number): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM audit_entry WHERE object_id = ? AND actor_id = ? AND action = 'people.person-viewed'
          AND at > now(3) - INTERVAL ? MINUTE LIMIT 1`,
      [olderPersonId, tx.actor?.accountId ?? '', minutes],
    );
    return rows.length === 0;
  }
}
