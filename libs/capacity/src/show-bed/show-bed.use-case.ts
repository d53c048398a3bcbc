import { Injectable } from '@nestjs/common';
import { NamesQuery } from '@yilian/accounts';
import { type BedDetail, type BedEvent } from '@yilian/contracts';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import { dateOf } from '../domain/calendar';
import { BoardBeds } from '../steps/board-beds.query';
import { BedEvents } from '../store/bed-events.store';
import { CityClock } from '../store/clock.query';
import { ownService } from '../store/service.query';

/** Shows a bed with full names and its history. Each look at the name of a booking is written down. */
@Injectable()
export class ShowBed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly beds: BoardBeds,
    private readonly events: BedEvents,
    private readonly names: NamesQuery,
    private readonly clock: CityClock,
    private readonly audit: Audit,
  ) {}

  /** Undefined for a bed that does not exist or is another home's. */
  async execute(bedId: string): Promise<BedDetail | undefined> {
    return this.work.write(async (tx) => {
      const [row] = await tx.query<{ serviceId: string }>(
        'SELECT service_id AS serviceId FROM bed WHERE id = ?',
        [bedId],
      );
      if (!row || !(await ownService(tx, row.serviceId))) return undefined;
      const today = dateOf((await this.clock.now(tx)).day);
      const { beds, opened } = await this.beds.of(tx, row.serviceId, today, 'full', bedId);
      for (const person of opened) await this.audit.append(tx, 'capacity.resident-viewed', person, { bedId });
      const serverNow = (await this.clock.moment(tx)).toISOString();
      return { bed: beds[0]!, events: await this.history(tx, bedId), serverNow };
    });
  }

  private async history(tx: Tx, bedId: string): Promise<BedEvent[]> {
    const told = await this.events.of(tx, bedId);
    const names = await this.names.of(
      told.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])),
    );
    const done = told.map(({ accountId, at, ...event }) => ({
      ...event,
      at: at.toISOString(),
      by: names.get(accountId ?? '') ?? null,
    }));
    return [...done, ...(await this.bookings(tx, bedId))].sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** What bookings made of the bed stands in the book of movements. */
  private async bookings(tx: Tx, bedId: string): Promise<BedEvent[]> {
    const rows = await tx.query<{ at: Date; act: BedEvent['act'] }>(BOOKED, [bedId]);
    const nothing = { by: null, from: null, to: null, otherBed: null, note: null };
    return rows.map(({ at, act }) => ({ ...nothing, at: at.toISOString(), act }));
  }
}

const BOOKED = `
  SELECT at, CASE reason WHEN 'hold' THEN 'held' WHEN 'confirmed' THEN 'confirmed' ELSE 'given_back' END AS act
    FROM capacity_ledger
   WHERE unit IN ('bed_open', 'bed_night') AND pool_id = ? AND hold_id IS NOT NULL AND reason <> 'moved'
   ORDER BY id DESC LIMIT 200`;
