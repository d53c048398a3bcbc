import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';

/** Who asked for something. Requests belong to another context and are only read. */
@Injectable()
export class AskerQuery {
  /** The asking account of each request; days of a standing order are left out, because the order itself was told. */
  async of(tx: Tx, requestIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (requestIds.length === 0) return new Map();
    const rows = await tx.query<{ id: string; requested_by: string }>(
      'SELECT id, requested_by FROM care_request WHERE id IN (?) AND standing_order_id IS NULL',
      [requestIds],
    );
    return new Map(rows.map(({ id, requested_by: by }) => [id, by]));
  }
}
