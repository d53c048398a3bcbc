import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';

/** What deliveries hold about one person, for its copy and its deletion. */
@Injectable()
export class DeliveriesOfPerson {
  /** Oldest first. */
  async all(tx: Tx, olderPersonId: string): Promise<readonly object[]> {
    return tx.query(
      `SELECT id, request_id, on_date, meal, quantity, state, reason, reported_at FROM meal_delivery
        WHERE older_person_id = ? ORDER BY on_date, meal, id`,
      [olderPersonId],
    );
  }

  /** That there was a meal stays for statistics; where it went does not. */
  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await tx.execute("UPDATE meal_delivery SET address_index = '' WHERE older_person_id = ?", [
      olderPersonId,
    ]);
  }

  async hasOpen(tx: Tx, olderPersonId: string): Promise<boolean> {
    const rows = await tx.query(
      "SELECT 1 FROM meal_delivery WHERE older_person_id = ? AND state IN ('planned', 'on_the_way') LIMIT 1",
      [olderPersonId],
    );
    return rows.length > 0;
  }
}
