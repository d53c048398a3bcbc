import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { dateOf } from '../domain/calendar';
import { type Grant } from '../domain/plan-holds';
import { type SlotLeft, slotNeeds, type SlotsGranted } from '../domain/plan-slots';
import { type SlotCounts } from '../domain/slot-counts';
import { type HoldWish } from '../domain/wish';
import { ID_OF_JSON, insertRows, rowsOfJson, selectIn, updateGuarded } from './bulk.store';

interface KeyRow {
  readonly id: string;
  readonly service_id: string;
  readonly on_date: string;
  readonly part: string;
}
interface LeftRow extends KeyRow {
  readonly capacity: number;
  readonly used: number;
  readonly out_of_service: number;
  readonly cut_off: 0 | 1 | null;
  readonly closed: 0 | 1;
  readonly version: number;
}

/** A slot's counts as they were locked. */
export interface SlotCountsNow extends SlotCounts {
  readonly id: string;
  readonly date: string;
  readonly part: string;
  readonly used: number;
  readonly version: number;
}

/** An amount of one slot. */
export interface SlotAmount {
  readonly slotId: string;
  readonly quantity: number;
}

const QUANTITIES = rowsOfJson({ id: 'CHAR(36)', quantity: 'INT' });

/** Seats and portions. */
@Injectable()
export class SlotStore {
  /** Locks the slots that the wishes need, in order of id. */
  async lock(tx: Tx, wishes: readonly HoldWish[], today: number): Promise<SlotLeft[]> {
    const ids = await this.idsFor(tx, wishes);
    const rows = await this.read(tx, ids);
    return rows.map((row) => ({
      id: row.id,
      serviceId: row.service_id,
      date: row.on_date,
      part: row.part,
      free: row.closed === 1 ? 0 : row.capacity - row.used - row.out_of_service,
      past: row.cut_off === 1 || row.on_date < dateOf(today),
    }));
  }

  /** Takes the granted amounts. @throws Overtaken when one is not free any more or past its cut-off. */
  async take(tx: Tx, grants: readonly Grant<SlotsGranted>[]): Promise<void> {
    const lines = grants.flatMap(({ wish, units }) =>
      units.takes.map((take) => ({ holdId: wish.holdId, ...take })),
    );
    await this.use(tx, sumsOf(lines));
    await insertRows(
      tx,
      'hold_slot (hold_id, slot_id, quantity)',
      lines.map(({ holdId, slotId, quantity }) => [holdId, slotId, quantity]),
    );
  }

  /** Gives amounts back; what each hold had stays on record in `hold_slot`. */
  async giveBack(tx: Tx, amounts: readonly SlotAmount[]): Promise<void> {
    await updateGuarded(
      tx,
      `UPDATE ${QUANTITIES} STRAIGHT_JOIN capacity_slot s ON s.id = ${ID_OF_JSON}
          SET s.used = s.used - w.quantity WHERE s.used >= w.quantity`,
      sumsOf(amounts),
    );
  }

  /** Locks all slots of a service on the dates. */
  async lockDates(tx: Tx, serviceId: string, dates: readonly string[]): Promise<SlotCountsNow[]> {
    const found = await selectIn<{ id: string }>(
      tx,
      'SELECT id FROM capacity_slot WHERE on_date IN (?) AND service_id = ?',
      dates,
      [serviceId],
    );
    const rows = await this.read(
      tx,
      found.map((slot) => slot.id),
    );
    return rows.map((row) => ({
      id: row.id,
      date: row.on_date,
      part: row.part,
      capacity: row.capacity,
      used: row.used,
      outOfService: row.out_of_service,
      version: row.version,
    }));
  }

  /** Changes counts and cut-offs. @throws Overtaken when more was given meanwhile than there would be. */
  async change(
    tx: Tx,
    slots: readonly (SlotCounts & { readonly id: string; readonly cutoffAt: Date | null })[],
  ): Promise<void> {
    await updateGuarded(
      tx,
      `UPDATE ${rowsOfJson({ id: 'CHAR(36)', capacity: 'INT', out_of_service: 'INT', cutoff_at: 'VARCHAR(23)' })}
        STRAIGHT_JOIN capacity_slot s ON s.id = ${ID_OF_JSON}
          SET s.capacity = w.capacity, s.out_of_service = w.out_of_service, s.cutoff_at = w.cutoff_at,
              s.version = s.version + 1
        WHERE s.used + w.out_of_service <= w.capacity`,
      slots.map((slot) => [
        slot.id,
        slot.capacity,
        slot.outOfService,
        slot.cutoffAt && slot.cutoffAt.toISOString().slice(0, 23).replace('T', ' '),
      ]),
    );
  }

  protected async read(tx: Tx, ids: readonly string[]): Promise<LeftRow[]> {
    return selectIn(
      tx,
      `SELECT id, service_id, on_date, part, capacity, used, out_of_service, closed, version,
              cutoff_at <= now(3) AS cut_off
         FROM capacity_slot FORCE INDEX (PRIMARY) WHERE id IN (?) ORDER BY id FOR UPDATE`,
      ids,
    );
  }

  protected async use(tx: Tx, sums: readonly (readonly [string, number])[]): Promise<void> {
    await updateGuarded(
      tx,
      `UPDATE ${QUANTITIES} STRAIGHT_JOIN capacity_slot s ON s.id = ${ID_OF_JSON}
          SET s.used = s.used + w.quantity
        WHERE s.used + w.quantity + s.out_of_service <= s.capacity AND s.closed = 0 AND (s.cutoff_at IS NULL OR s.cutoff_at > now(3))`,
      sums,
    );
  }

  private async idsFor(tx: Tx, wishes: readonly HoldWish[]): Promise<string[]> {
    const keys = new Set<string>();
    const services = new Set<string>();
    const dates = new Set<string>();
    for (const { serviceId, units } of wishes) {
      if (units.kind !== 'day_care' && units.kind !== 'meal') continue;
      services.add(serviceId);
      for (const { date, part } of slotNeeds(units)) {
        dates.add(date);
        keys.add(`${serviceId} ${date} ${part}`);
      }
    }
    const found = await selectIn<KeyRow>(
      tx,
      'SELECT id, service_id, on_date, part FROM capacity_slot WHERE service_id IN (?) AND on_date IN (?)',
      services,
      [[...dates]],
    );
    return found
      .filter((row) => keys.has(`${row.service_id} ${row.on_date} ${row.part}`))
      .map((row) => row.id);
  }
}

/** One amount per slot, in order of id. */
function sumsOf(amounts: readonly SlotAmount[]): (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const { slotId, quantity } of amounts) sums.set(slotId, (sums.get(slotId) ?? 0) + quantity);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}
