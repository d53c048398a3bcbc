import { Injectable } from '@nestjs/common';
import { type BedCount } from '@yilian/contracts';
import { Database } from '@yilian/platform';

/** How many beds towns have, by kind and state, from the counters: a city's beds are too many to count at each look. */
@Injectable()
export class BedCountsQuery {
  constructor(private readonly database: Database) {}

  async of(towns: readonly string[]): Promise<({ town: string } & BedCount)[]> {
    return this.database.query(
      `SELECT town_code AS town, bed_kind AS kind, state, GREATEST(n, 0) AS count FROM town_bed_count
        WHERE town_code IN (?) ORDER BY town_code, bed_kind, state`,
      [towns],
    );
  }
}
