import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { type Movement } from '../domain/ledger';
import { QUARTER_MINUTES } from '../domain/plan-visits';
import { insertRows } from './bulk.store';
import { writeMovements } from './ledger.store';

/** Hours a caregiver works; multiples of 15 minutes. */
export interface NewShift {
  readonly caregiverId: string;
  readonly serviceId: string;
  readonly date: string;
  readonly fromMinute: number;
  readonly toMinute: number;
}

const quartersIn = (shift: NewShift): number => (shift.toMinute - shift.fromMinute) / QUARTER_MINUTES;

/** When caregivers work. */
@Injectable()
export class ShiftStore {
  /** Opens the diaries of caregivers who have none, and moves those who changed their service. */
  async open(
    tx: Tx,
    caregivers: readonly { readonly caregiverId: string; readonly serviceId: string }[],
  ): Promise<void> {
    const serviceOf = new Map(caregivers.map((one) => [one.caregiverId, one.serviceId]));
    const rows = [...serviceOf].sort(([a], [b]) => (a < b ? -1 : 1));
    for (let start = 0; start < rows.length; start += 500) {
      await tx.execute(
        `INSERT INTO caregiver_diary (caregiver_id, service_id) VALUES ?
          ON DUPLICATE KEY UPDATE service_id = VALUES(service_id), version = version + 1`,
        [rows.slice(start, start + 500)],
      );
    }
  }

  async add(tx: Tx, shifts: readonly NewShift[]): Promise<void> {
    await insertRows(
      tx,
      'caregiver_shift (caregiver_id, on_date, from_minute, to_minute)',
      shifts.map((shift) => [shift.caregiverId, shift.date, shift.fromMinute, shift.toMinute]),
    );
    await writeMovements(
      tx,
      shifts.map((shift) => moved(shift, 'none', 'free', 'created')),
    );
  }
}

const moved = (
  shift: NewShift,
  from: Movement['from'],
  to: Movement['to'],
  reason: Movement['reason'],
): Movement => ({
  holdId: null,
  serviceId: shift.serviceId,
  unit: 'quarter',
  poolId: shift.caregiverId,
  from,
  to,
  quantity: quartersIn(shift),
  reason,
});
