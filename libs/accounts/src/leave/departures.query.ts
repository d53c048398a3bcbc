import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';

const LIVE = "('submitted', 'matching', 'offered', 'waiting', 'escalated', 'booked', 'in_service')";

/** What stands in the way of leaving. Requests belong to another context and are only read. */
@Injectable()
export class DeparturesQuery {
  /** True while something that the account asked for still runs. */
  async isInUse(tx: Tx, accountId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM care_request WHERE requested_by = ? AND state IN ${LIVE} LIMIT 1`,
      [accountId],
    );
    return rows.length > 0;
  }
}
