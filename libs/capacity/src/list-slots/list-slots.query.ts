import { Injectable } from '@nestjs/common';
import { Database, type Principal } from '@yilian/platform';
import { type ListedSlot } from '@yilian/contracts';
import { maySee } from '../store/service.query';

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
