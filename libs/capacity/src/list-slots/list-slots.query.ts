import { Injectable } from '@nestjs/common';
import { type DayPart, type MealTime } from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { maySee } from '../store/service.query';

export interface ListedSlot {
  readonly id: string;
  readonly date: string;
  readonly part: DayPart | MealTime;
  readonly capacity: number;
  readonly used: number;
  readonly outOfService: number;
  readonly free: number;
  readonly cutoffAt: string | null;
}

@Injectable()
export class ListSlotsQuery {
  constructor(private readonly database: Database) {}

  /** The slots of the dates, both included; undefined for a service that the person may not see. */
  async of(
    who: Principal | null,
    serviceId: string,
    from: string,
    to: string,
  ): Promise<ListedSlot[] | undefined> {
    if (!(await maySee(this.database, who, serviceId))) return undefined;
    const rows = await this.database.read<Omit<ListedSlot, 'cutoffAt'> & { cutoffAt: Date | null }>(SLOTS, [
      serviceId,
      from,
      to,
    ]);
    return rows.map((row) => ({ ...row, cutoffAt: row.cutoffAt?.toISOString() ?? null }));
  }

  async now(): Promise<Date> {
    return this.database.now();
  }
}

const SLOTS = `
  SELECT id, on_date AS date, part, capacity, used, out_of_service AS outOfService,
         capacity - used - out_of_service AS free, cutoff_at AS cutoffAt
    FROM capacity_slot WHERE service_id = ? AND on_date BETWEEN ? AND ? ORDER BY on_date, part`;
