import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { StandingTerms } from './standing-terms.store';

/** What standing orders hold about their older persons: read and emptied, never steered. */
@Injectable()
export class OrdersOfPerson {
  constructor(private readonly terms: StandingTerms) {}

  /** Everything that was ever ordered for a person, oldest first, with what was agreed from which day on. */
  async ofPerson(tx: Tx, olderPersonId: string): Promise<readonly object[]> {
    const orders = await tx.query<{ id: string }>(
      `SELECT id, kind, state, from_date, until_date, paused_from, paused_until, end_reason, created_at
         FROM standing_order WHERE older_person_id = ? ORDER BY created_at, id`,
      [olderPersonId],
    );
    const ids = orders.map(({ id }) => id);
    const terms = await this.terms.of(tx, ids);
    return orders.map(({ id, ...order }) => ({ ...order, terms: terms.get(id) ?? [] }));
  }

  /** True while one of them runs. */
  async hasActive(tx: Tx, olderPersonId: string): Promise<boolean> {
    const rows = await tx.query(
      "SELECT 1 FROM standing_order WHERE older_person_id = ? AND state = 'active' LIMIT 1",
      [olderPersonId],
    );
    return rows.length > 0;
  }

  /** Takes away what was needed and said; kind, dates and how it ended stay for statistics. */
  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await tx.execute(
      `UPDATE standing_order_terms SET content_sealed = NULL
        WHERE order_id IN (SELECT id FROM standing_order WHERE older_person_id = ?)`,
      [olderPersonId],
    );
  }
}
