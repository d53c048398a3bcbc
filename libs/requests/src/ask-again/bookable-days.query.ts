import { Injectable } from '@nestjs/common';
import { type ServiceKind, type WantedUnits } from '@yilian/contracts';
import { Database } from '@yilian/platform';

interface Raw {
  readonly on_date: string;
  readonly part: string;
  readonly free: number;
}

/** Days on which a service has something free. The tables belong to capacity and are only read; nothing is promised. */
@Injectable()
export class BookableDays {
  constructor(private readonly database: Database) {}

  /** A judge of units of the kind at the service from a date on; it lets everything pass that it knows nothing of. */
  async at(
    serviceId: string | null,
    kind: ServiceKind,
    from: string,
  ): Promise<(units: WantedUnits) => boolean> {
    if (serviceId === null || kind === 'residential') return () => true;
    if (kind === 'home_care') return this.onShiftDays(serviceId, from);
    const rows = await this.database.query<Raw>(
      `SELECT on_date, part, CAST(capacity AS SIGNED) - used - out_of_service AS free FROM capacity_slot
        WHERE service_id = ? AND on_date >= ? AND closed = 0 AND (cutoff_at IS NULL OR cutoff_at > now(3))`,
      [serviceId, from],
    );
    const free = new Map(rows.map((row) => [`${row.on_date} ${row.part}`, row.free]));
    const has = (date: string, part: string, quantity: number): boolean =>
      (free.get(`${date} ${part}`) ?? 0) >= quantity;
    return (units) => {
      if (units.kind === 'day_care') return units.sessions.every(({ date, part }) => has(date, part, 1));
      if (units.kind === 'meal')
        return units.portions.every(({ date, meal, quantity }) => has(date, meal, quantity));
      return true;
    };
  }

  private async onShiftDays(serviceId: string, from: string): Promise<(units: WantedUnits) => boolean> {
    const rows = await this.database.query<{ on_date: string }>(
      `SELECT DISTINCT s.on_date FROM caregiver_shift AS s JOIN caregiver AS c ON c.id = s.caregiver_id
        WHERE c.service_id = ? AND s.on_date >= ?`,
      [serviceId, from],
    );
    const days = new Set(rows.map((row) => row.on_date));
    return (units) => units.kind !== 'home_care' || units.visits.every(({ date }) => days.has(date));
  }
}
