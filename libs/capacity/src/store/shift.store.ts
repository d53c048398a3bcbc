import { Injectable } from '@nestjs/common';
import { type Reader, type Tx } from '@yilian/platform';
import { type Movement } from '../domain/ledger';
import { QUARTER_MINUTES } from '../domain/visit-planner';
import { claimRows } from './bulk.store';
import { writeMovements } from './ledger.store';

/** Hours a caregiver works; multiples of 15 minutes. */
export interface NewShift extends Owner, Hours {}

/** A caregiver and the service that they work for. */
export interface Owner {
  readonly caregiverId: string;
  readonly serviceId: string;
}
interface Hours {
  readonly date: string;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** When caregivers work. */
@Injectable()
export class ShiftStore {
  /** The service that a caregiver works for. */
  async serviceOf(tx: Tx, caregiverId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ service_id: string }>('SELECT service_id FROM caregiver WHERE id = ?', [
      caregiverId,
    ]);
    return row?.service_id;
  }

  /** Whose diary it is, if the caregiver belongs to the provider that acts; undefined for anybody else's. */
  async ownerOf(tx: Tx, caregiverId: string): Promise<Owner | undefined> {
    const [row] = await tx.query<{ serviceId: string }>(
      'SELECT service_id AS serviceId FROM caregiver WHERE id = ? AND provider_id = ?',
      [caregiverId, tx.actor?.providerId ?? ''],
    );
    return row && { caregiverId, serviceId: row.serviceId };
  }

  /** Opens the diaries of caregivers who have none, writes and so locks the others, in order of id. */
  async open(tx: Tx, owners: readonly Owner[]): Promise<void> {
    const serviceOf = new Map(owners.map((one) => [one.caregiverId, one.serviceId]));
    const rows = [...serviceOf].sort(([a], [b]) => (a < b ? -1 : 1));
    for (let start = 0; start < rows.length; start += 500) {
      await tx.execute(
        `INSERT INTO caregiver_diary (caregiver_id, service_id) VALUES ?
          ON DUPLICATE KEY UPDATE service_id = VALUES(service_id), version = version + 1`,
        [rows.slice(start, start + 500)],
      );
    }
  }

  /** Adds shifts under opened diaries. @throws Overtaken for a shift that exists. */
  async add(tx: Tx, shifts: readonly NewShift[]): Promise<void> {
    await claimRows(
      tx,
      'caregiver_shift (caregiver_id, on_date, from_minute, to_minute)',
      shifts.map((shift) => [shift.caregiverId, shift.date, shift.fromMinute, shift.toMinute]),
    );
    await writeMovements(
      tx,
      shifts.map((shift) => moved(shift, quartersIn([shift]))),
    );
  }

  /** Replaces the shifts of a caregiver's days under an opened diary. */
  async replace(tx: Tx, owner: Owner, dates: readonly string[], shifts: readonly Hours[]): Promise<void> {
    const before = await tx.query<Hours>(
      `SELECT on_date AS date, from_minute AS fromMinute, to_minute AS toMinute
         FROM caregiver_shift WHERE caregiver_id = ? AND on_date IN (?)`,
      [owner.caregiverId, dates],
    );
    await tx.execute('DELETE FROM caregiver_shift WHERE caregiver_id = ? AND on_date IN (?)', [
      owner.caregiverId,
      dates,
    ]);
    await claimRows(
      tx,
      'caregiver_shift (caregiver_id, on_date, from_minute, to_minute)',
      shifts.map((shift) => [owner.caregiverId, shift.date, shift.fromMinute, shift.toMinute]),
    );
    const more = quartersIn(shifts) - quartersIn(before);
    if (more !== 0) await writeMovements(tx, [moved(owner, more)]);
  }

  /** The hours of some dates, both included. */
  async between(reader: Reader, caregiverId: string, from: string, to: string): Promise<Hours[]> {
    return reader.query<Hours>(
      `SELECT on_date AS date, from_minute AS fromMinute, to_minute AS toMinute FROM caregiver_shift
        WHERE caregiver_id = ? AND on_date BETWEEN ? AND ? ORDER BY on_date, from_minute`,
      [caregiverId, from, to],
    );
  }

  /** The minutes of the promised quarters, by date. */
  async takenMinutes(
    tx: Reader,
    caregiverId: string,
    dates: readonly string[],
  ): Promise<Map<string, number[]>> {
    const rows = await tx.query<{ at: Date }>(
      'SELECT quarter_at AS at FROM caregiver_quarter WHERE caregiver_id = ? AND DATE(quarter_at) IN (?)',
      [caregiverId, dates],
    );
    const byDate = new Map(dates.map((date): [string, number[]] => [date, []]));
    for (const { at } of rows) {
      byDate.get(at.toISOString().slice(0, 10))?.push(at.getUTCHours() * 60 + at.getUTCMinutes());
    }
    return byDate;
  }
}

const quartersIn = (shifts: readonly Hours[]): number =>
  shifts.reduce((sum, shift) => sum + (shift.toMinute - shift.fromMinute) / QUARTER_MINUTES, 0);

/** So many quarters more, or fewer, than there were. */
const moved = ({ caregiverId, serviceId }: Owner, more: number): Movement => ({
  holdId: null,
  serviceId,
  unit: 'quarter',
  poolId: caregiverId,
  from: more > 0 ? 'none' : 'free',
  to: more > 0 ? 'free' : 'none',
  quantity: Math.abs(more),
  reason: more > 0 ? 'created' : 'removed',
});
