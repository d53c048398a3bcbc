import { type Database } from '@yilian/platform';
import { type BedKind, type BedState, NO_TOWN } from '@yilian/contracts';

/** A number of the projection that does not agree with the beds themselves. */
export interface BedDifference {
  readonly townCode: string;
  readonly kind: BedKind;
  readonly state: BedState;
  readonly beds: number;
  readonly counted: number;
}

/**
 * Counts all beds and compares: empty when the projection is right. One statement, so both sides are of one moment; while
 * moves wait in the queue they differ by those.
 */
export async function recountBeds(database: Database): Promise<BedDifference[]> {
  return database.read<BedDifference>(
    `SELECT townCode, kind, state, CAST(SUM(beds) AS SIGNED) AS beds, CAST(SUM(counted) AS SIGNED) AS counted
       FROM (SELECT COALESCE(town_code, ?) AS townCode, kind, state, COUNT(*) AS beds, 0 AS counted
               FROM bed GROUP BY townCode, kind, state
              UNION ALL
             SELECT town_code, bed_kind, state, 0, n FROM town_bed_count) AS sides
      GROUP BY townCode, kind, state HAVING SUM(beds) <> SUM(counted)
      ORDER BY townCode, kind, state`,
    [NO_TOWN],
  );
}
