import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { type SpentRung } from '../steps/hand-up.use-case';

const MOST = 500;
/** Younger than this, the ordinary way is still at work. */
const PATIENCE_SECONDS = 5;

/** Finds what is not at rest and has no live next step. Tables of other contexts are only read. */
@Injectable()
export class StalledQuery {
  /** Requests that look for a provider, with nobody looking and nobody asked. */
  async searches(tx: Tx): Promise<string[]> {
    return ids(
      tx,
      `SELECT r.id FROM care_request AS r
        WHERE r.state IN ('submitted', 'matching', 'offered') AND r.state_since < now(3) - INTERVAL ? SECOND
          AND NOT EXISTS (SELECT 1 FROM work_item AS w WHERE w.aggregate_id = r.id AND w.state = 'queued')
          AND NOT EXISTS (SELECT 1 FROM outbox_fact AS f WHERE f.aggregate_id = r.id)
          AND NOT EXISTS (SELECT 1 FROM offer AS o WHERE o.request_id = r.id AND o.state = 'open')
        ORDER BY r.id LIMIT ?`,
    );
  }

  /** Open offers long past their deadline. */
  async offers(tx: Tx): Promise<string[]> {
    return ids(
      tx,
      "SELECT id FROM offer WHERE state = 'open' AND expires_at < now(3) - INTERVAL ? SECOND ORDER BY id LIMIT ?",
    );
  }

  /** Rungs of the ladder whose time is long over. */
  async rungs(tx: Tx): Promise<SpentRung[]> {
    return tx.query<SpentRung>(
      `SELECT request_id AS requestId, ladder_step AS step FROM dispatch
        WHERE ladder_deadline_at < now(3) - INTERVAL ? SECOND ORDER BY request_id LIMIT ?`,
      [PATIENCE_SECONDS, MOST],
    );
  }

  /** Requests that ended and still keep units from others. */
  async holders(tx: Tx): Promise<string[]> {
    return ids(
      tx,
      `SELECT DISTINCT r.id FROM capacity_hold AS h JOIN care_request AS r ON r.id = h.request_id
        WHERE h.state IN ('pending', 'confirmed') AND r.state IN ('cancelled', 'unmet')
          AND r.state_since < now(3) - INTERVAL ? SECOND ORDER BY r.id LIMIT ?`,
    );
  }
}

async function ids(tx: Tx, sql: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql, [PATIENCE_SECONDS, MOST]);
  return rows.map((row) => row.id);
}
