import { Injectable } from '@nestjs/common';
import { type Leave, type LeaveReason, settings, type WeekHours } from '@yilian/contracts';
import { type Reader, type Tx } from '@yilian/platform';
import { type DatedHours } from '../domain/work-hours';

/** Weekly hours as they are kept. */
export interface Week {
  readonly caregiverId: string;
  readonly serviceId: string;
  readonly hours: readonly WeekHours[];
  readonly plannedUntil: string;
  readonly version: number;
}
/** A leave with the hours that it took away. */
export interface TakenLeave extends Leave {
  readonly caregiverId: string;
  readonly shifts: readonly DatedHours[];
}
type RawWeek = Omit<Week, 'hours'> & { readonly hours: string };
type RawLeave = Omit<TakenLeave, 'shifts'> & { readonly shifts: string };

const WEEKS = `SELECT caregiver_id AS caregiverId, service_id AS serviceId, hours, planned_until AS plannedUntil, version
  FROM caregiver_week`;
const LEAVES = `SELECT id, caregiver_id AS caregiverId, from_date AS fromDate, to_date AS toDate, reason, shifts
  FROM caregiver_leave`;
const week = (raw: RawWeek): Week => ({ ...raw, hours: JSON.parse(raw.hours) as WeekHours[] });
const leave = (raw: RawLeave): TakenLeave => ({ ...raw, shifts: JSON.parse(raw.shifts) as DatedHours[] });

/** Weekly hours, single days and leaves. They are changed under the diary of their caregiver. */
@Injectable()
export class WorkPlans {
  async weekOf(reader: Reader, caregiverId: string): Promise<Week | undefined> {
    const [raw] = await reader.query<RawWeek>(`${WEEKS} WHERE caregiver_id = ?`, [caregiverId]);
    return raw && week(raw);
  }

  /** Writes the next version. False when somebody else did since `version`; 0 while there was none. */
  async keepWeek(tx: Tx, { caregiverId, serviceId, hours, plannedUntil, version }: Week): Promise<boolean> {
    const values = [serviceId, JSON.stringify(hours), plannedUntil];
    if (version === 0) {
      const added = await tx.execute(
        'INSERT IGNORE INTO caregiver_week (service_id, hours, planned_until, caregiver_id) VALUES (?, ?, ?, ?)',
        [...values, caregiverId],
      );
      return added === 1;
    }
    const changed = await tx.execute(
      `UPDATE caregiver_week SET service_id = ?, hours = ?, planned_until = ?, version = version + 1
        WHERE caregiver_id = ? AND version = ?`,
      [...values, caregiverId, version],
    );
    return changed === 1;
  }

  /** Weekly hours that are not written into the days up to a date. */
  async behind(tx: Tx, until: string, most: number): Promise<Week[]> {
    const rows = await tx.query<RawWeek>(`${WEEKS} WHERE planned_until < ? ORDER BY caregiver_id LIMIT ?`, [
      until,
      most,
    ]);
    return rows.map(week);
  }

  async notePlanned(tx: Tx, caregiverId: string, until: string): Promise<void> {
    await tx.execute(
      'UPDATE caregiver_week SET planned_until = ? WHERE caregiver_id = ? AND planned_until < ?',
      [...[until, caregiverId, until]],
    );
  }

  /** Dates that the weekly hours leave as they are: set for themselves, or within a leave. */
  async fixedDates(
    reader: Reader,
    caregiverId: string,
    from: string,
    to: string,
  ): Promise<ReadonlySet<string>> {
    const rows = await reader.query<{ date: string }>(
      'SELECT on_date AS date FROM caregiver_single_day WHERE caregiver_id = ? AND on_date BETWEEN ? AND ?',
      [caregiverId, from, to],
    );
    return new Set(rows.map(({ date }) => date));
  }

  async setSingle(tx: Tx, caregiverId: string, dates: readonly string[]): Promise<void> {
    if (dates.length === 0) return;
    await tx.execute('INSERT IGNORE INTO caregiver_single_day (caregiver_id, on_date) VALUES ?', [
      dates.map((date) => [caregiverId, date]),
    ]);
  }

  /** Leaves that touch some dates, both included. */
  async leavesOf(reader: Reader, caregiverId: string, from: string, to: string): Promise<TakenLeave[]> {
    const rows = await reader.query<RawLeave>(
      `${LEAVES} WHERE caregiver_id = ? AND from_date <= ? AND to_date >= ? ORDER BY from_date`,
      [caregiverId, to, from],
    );
    return rows.map(leave);
  }

  async addLeave(
    tx: Tx,
    { id, caregiverId, fromDate, toDate, reason, shifts }: TakenLeave & { readonly reason: LeaveReason },
  ): Promise<void> {
    await tx.execute(
      'INSERT INTO caregiver_leave (id, caregiver_id, from_date, to_date, reason, shifts) VALUES (?, ?, ?, ?, ?, ?)',
      [id, caregiverId, fromDate, toDate, reason, JSON.stringify(shifts)],
    );
  }

  /** Takes a leave out and returns it; undefined when the caregiver has none of that id. */
  async removeLeave(tx: Tx, caregiverId: string, id: string): Promise<TakenLeave | undefined> {
    const [raw] = await tx.query<RawLeave>(`${LEAVES} WHERE id = ? AND caregiver_id = ? FOR UPDATE`, [
      id,
      caregiverId,
    ]);
    if (!raw) return undefined;
    await tx.execute('DELETE FROM caregiver_leave WHERE id = ?', [id]);
    return leave(raw);
  }
}

/** How far ahead weekly hours are written into the days, from the setting in force; on the transaction's connection. */
export async function plannedDays(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ value: string }>(
    `SELECT value FROM setting_version WHERE setting_key = 'capacity.rules' AND valid_from <= now(3)
      ORDER BY version DESC LIMIT 1`,
  );
  return settings['capacity.rules'].parse(row ? JSON.parse(row.value) : {}).plannedDays;
}
