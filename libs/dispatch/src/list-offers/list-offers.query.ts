import { Injectable } from '@nestjs/common';
import { type OfferList, OfferState } from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { z } from 'zod';
import { OFFER_COLUMNS, type OfferRaw, offerView } from '../domain/offer-view';

export const OfferFilter = z.strictObject({
  state: OfferState.default('open'),
  /** Id of the last offer of the page before; the queue of open ones has one page. */
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(200),
});
export type OfferFilter = z.infer<typeof OfferFilter>;

/** The queue: what was put off stands behind the rest, in the order in which it was. */
const QUEUE = 'o.put_off_at IS NOT NULL, o.put_off_at, o.expires_at, o.id';

/** The offers of the own provider in one state. */
@Injectable()
export class ListOffersQuery {
  constructor(private readonly database: Database) {}

  async execute({ providerId }: Principal, { state, after, limit }: OfferFilter): Promise<OfferList> {
    const from = 'FROM offer AS o JOIN care_request AS r ON r.id = o.request_id';
    // Ids ascend with time, so they are a cursor that stays put while new offers arrive.
    const [rows, [count]] = await Promise.all([
      this.database.query<OfferRaw>(
        `SELECT ${OFFER_COLUMNS} ${from} WHERE o.provider_id = ? AND o.state = ? AND o.id < ?
          ORDER BY ${state === 'open' ? QUEUE : 'o.id DESC'} LIMIT ?`,
        [providerId, state, after ?? '~', limit + 1],
      ),
      this.database.query<{ total: number }>(
        'SELECT COUNT(*) AS total FROM offer WHERE provider_id = ? AND state = ?',
        [providerId, state],
      ),
    ]);
    const items = rows.slice(0, limit).map(offerView);
    const more = state !== 'open' && rows.length > limit;
    const now = await this.database.now();
    return {
      items,
      total: count!.total,
      next: more ? items.at(-1)!.id : null,
      serverNow: now.toISOString(),
    };
  }
}
