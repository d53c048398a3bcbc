import { type Reader } from '@yilian/platform';
import { type OfferCounts } from '../domain/vacancy-trust';

type Row = { readonly [K in keyof OfferCounts]: string | number | null } & { readonly providerId: string };

/** What became of the offers of the last so many days, by provider; those who were not asked are missing. */
export async function offerCounts(
  reader: Reader,
  windowDays: number,
  providerIds: readonly string[],
): Promise<Map<string, OfferCounts>> {
  if (providerIds.length === 0) return new Map();
  const rows = await reader.query<Row>(COUNTS, [windowDays, providerIds]);
  return new Map(
    rows.map(({ providerId, asked, noRoom, silent, accepted, moved }) => [
      providerId,
      {
        ...{ asked: Number(asked), noRoom: Number(noRoom), silent: Number(silent) },
        ...{ accepted: Number(accepted), moved: Number(moved) },
      },
    ]),
  );
}

/**
 * A stay that has all its nights in one bed, and not in the bed that it was given first, had to go elsewhere before it
 * began. A move that was taken back is none.
 */
const COUNTS = `
  SELECT o.provider_id AS providerId, COUNT(*) AS asked,
         SUM(o.state = 'declined' AND o.decline_reason = 'no_unit') AS noRoom,
         SUM(o.state = 'expired') AS silent, SUM(o.state = 'accepted') AS accepted,
         SUM(o.state = 'accepted' AND h.bed_id IS NOT NULL AND h.bed_since IS NULL
             AND EXISTS (SELECT 1 FROM capacity_ledger l WHERE l.hold_id = h.id AND l.reason = 'moved'
                          AND l.id = (SELECT MIN(f.id) FROM capacity_ledger f
                                       WHERE f.hold_id = h.id AND f.reason = 'moved')
                          AND l.pool_id <> h.bed_id)) AS moved
    FROM offer o LEFT JOIN capacity_hold h ON h.id = o.hold_id
   WHERE o.state IN ('accepted', 'declined', 'expired') AND o.sent_at > now(3) - INTERVAL ? DAY
     AND o.provider_id IN (?)
   GROUP BY o.provider_id`;
