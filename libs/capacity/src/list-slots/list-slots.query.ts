import { Injectable } from '@nestjs/common';
import { Database, type Principal } from '@yilian/platform';
import { type ClosingDay, type ListedSlot, type SlotCutoff, type SlotList } from '@yilian/contracts';
import { seenPlace } from '../store/service.query';

@Injectable()
export class ListSlotsQuery {
  constructor(private readonly database: Database) {}

  /** The slots of the dates, both included; undefined for a service that the person may not see. */
  async of(
    who: Principal | null,
    serviceId: string,
    from: string,
    to: string,
  ): Promise<SlotList | undefined> {
    const place = await seenPlace(this.database, who, serviceId);
    if (!place) return undefined;
    const [slots, closingDays, cutoffs, now] = await Promise.all([
      this.database.read<Raw>(SLOTS, [serviceId, from, to]),
      this.database.read<ClosingDay>(CLOSING_DAYS, [serviceId, from, to]),
      this.database.read<SlotCutoff>(CUTOFFS, [serviceId]),
      this.database.now(),
    ]);
    return { kind: place.kind, slots: slots.map(listed), closingDays, cutoffs, serverNow: now.toISOString() };
  }
}

type Raw = Omit<ListedSlot, 'cutoffAt' | 'closed'> & {
  readonly cutoffAt: Date | null;
  readonly closed: 0 | 1;
};

const listed = (row: Raw): ListedSlot => ({
  ...row,
  free: row.closed === 1 ? 0 : row.free,
  closed: row.closed === 1,
  cutoffAt: row.cutoffAt?.toISOString() ?? null,
});

const SLOTS = `
  SELECT id, on_date AS date, part, capacity, used, out_of_service AS outOfService,
         capacity - used - out_of_service AS free, cutoff_at AS cutoffAt, closed, version
    FROM capacity_slot WHERE service_id = ? AND on_date BETWEEN ? AND ? ORDER BY on_date, part`;

const CLOSING_DAYS = `
  SELECT on_date AS date, reason FROM closing_day WHERE service_id = ? AND on_date BETWEEN ? AND ? ORDER BY on_date`;

const CUTOFFS = `
  SELECT part, days_before AS daysBefore, minute FROM slot_cutoff WHERE service_id = ? ORDER BY part`;
