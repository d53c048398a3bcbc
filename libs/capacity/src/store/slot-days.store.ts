import { Injectable } from '@nestjs/common';
import { type ClosingReason, type SlotCutoff } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';

/** What a provider says of whole days of its seats or portions: cut-offs and closing days. */
@Injectable()
export class SlotDays {
  /** Managers who change the days of a service come one after the other. */
  async lockService(tx: Tx, serviceId: string): Promise<void> {
    await tx.query('SELECT id FROM service WHERE id = ? FOR UPDATE', [serviceId]);
  }

  async cutoffs(tx: Tx, serviceId: string): Promise<SlotCutoff[]> {
    return tx.query<SlotCutoff>(
      'SELECT part, days_before AS daysBefore, minute FROM slot_cutoff WHERE service_id = ?',
      [serviceId],
    );
  }

  async replaceCutoffs(tx: Tx, serviceId: string, cutoffs: readonly SlotCutoff[]): Promise<void> {
    await tx.execute('DELETE FROM slot_cutoff WHERE service_id = ?', [serviceId]);
    if (cutoffs.length === 0) return;
    await tx.execute('INSERT INTO slot_cutoff (service_id, part, days_before, minute) VALUES ?', [
      cutoffs.map(({ part, daysBefore, minute }) => [serviceId, part, daysBefore, minute]),
    ]);
  }

  /** Ids, dates and parts of the slots from a date on. */
  async from(tx: Tx, serviceId: string, date: string): Promise<{ id: string; date: string; part: string }[]> {
    return tx.query(
      'SELECT id, on_date AS date, part FROM capacity_slot WHERE service_id = ? AND on_date >= ? ORDER BY id',
      [serviceId, date],
    );
  }

  async moveCutoff(tx: Tx, slotId: string, at: Date | null): Promise<boolean> {
    const moved = await tx.execute(
      `UPDATE capacity_slot SET cutoff_at = ?, version = version + 1
        WHERE id = ? AND NOT (cutoff_at <=> ?)`,
      [at, slotId, at],
    );
    return moved === 1;
  }

  /** Closes a day with its slots. False when it is closed already. */
  async close(tx: Tx, serviceId: string, date: string, reason: ClosingReason): Promise<boolean> {
    const closed = await tx.execute(
      'INSERT IGNORE INTO closing_day (service_id, on_date, reason) VALUES (?, ?, ?)',
      [serviceId, date, reason],
    );
    if (closed === 0) return false;
    await this.mark(tx, serviceId, date, true);
    return true;
  }

  /** Opens a closed day. False when it is not closed. */
  async reopen(tx: Tx, serviceId: string, date: string): Promise<boolean> {
    const opened = await tx.execute('DELETE FROM closing_day WHERE service_id = ? AND on_date = ?', [
      serviceId,
      date,
    ]);
    if (opened === 0) return false;
    await this.mark(tx, serviceId, date, false);
    return true;
  }

  /** Slots that were added to closed days are closed, too. */
  async closeAdded(tx: Tx, serviceIds: readonly string[]): Promise<void> {
    if (serviceIds.length === 0) return;
    await tx.execute(
      `UPDATE capacity_slot s JOIN closing_day c ON c.service_id = s.service_id AND c.on_date = s.on_date
          SET s.closed = 1 WHERE c.service_id IN (?) AND s.closed = 0`,
      [[...new Set(serviceIds)]],
    );
  }

  private async mark(tx: Tx, serviceId: string, date: string, closed: boolean): Promise<void> {
    await tx.execute(
      'UPDATE capacity_slot SET closed = ?, version = version + 1 WHERE service_id = ? AND on_date = ?',
      [closed, serviceId, date],
    );
  }
}
