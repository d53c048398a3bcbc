import { Injectable } from '@nestjs/common';
import { Database } from '@yilian/platform';
import { hoursOf, type OpeningHours } from './domain/opening-hours';

/** Reads when services are open, for deadlines. */
@Injectable()
export class ServiceHoursQuery {
  constructor(private readonly database: Database) {}

  /** Hours by service id; null = always open. Unknown ids are missing from the map. */
  async of(serviceIds: readonly string[]): Promise<Map<string, OpeningHours | null>> {
    if (serviceIds.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; opening_hours: string | null }>(
      'SELECT id, opening_hours FROM service WHERE id IN (?)',
      [serviceIds],
    );
    return new Map(rows.map((row) => [row.id, hoursOf(row.opening_hours)]));
  }
}
